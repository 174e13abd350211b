package org.cannadvisor.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Sha256;

/**
 * Ed25519 keys in PEM files, as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey
 * -pubout} write them.
 */
public final class Keys {

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int LONGEST = 10_000;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private Keys() {}

  /** A file is no key of the sort that was asked for. */
  public static final class NoKey extends Exception {

    private static final long serialVersionUID = 1;

    NoKey(String message) {
      super(message);
    }
  }

  /** A new pair. */
  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }

  public static String pem(PrivateKey key) {
    return pem(PRIVATE, key.getEncoded());
  }

  public static String pem(PublicKey key) {
    return pem(PUBLIC, key.getEncoded());
  }

  /**
   * The private key in a file.
   *
   * @throws NoKey where it holds none
   */
  public static PrivateKey privateKey(Path file) throws IOException, NoKey {
    byte[] encoded = encoded(file, PRIVATE);
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException wrong) {
      throw new NoKey(PRIVATE);
    }
  }

  /**
   * The public key in a file.
   *
   * @throws NoKey where it holds none
   */
  public static PublicKey publicKey(Path file) throws IOException, NoKey {
    return publicKey(encoded(file, PUBLIC));
  }

  static PublicKey publicKey(byte[] encoded) throws NoKey {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException wrong) {
      throw new NoKey(PUBLIC);
    }
  }

  /** The signature of a text. */
  public static byte[] sign(byte[] text, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing with a key that was read as Ed25519", e);
    }
  }

  /** Whether the owner of a key has signed a text. */
  static boolean hasSigned(byte[] text, byte[] signed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException damaged) {
      // What is no signature at all is none of this key.
      return false;
    }
  }

  /** What names a key: the SHA-256 of its encoding, in hexadecimal digits. */
  public static String fingerprint(PublicKey key) {
    return Sha256.hex(key.getEncoded());
  }

  private static byte[] encoded(Path file, String sort) throws IOException, NoKey {
    if (Files.size(file) > LONGEST) {
      throw new NoKey(sort);
    }
    Matcher pem = PEM.matcher(new String(Files.readAllBytes(file), US_ASCII));
    while (pem.find()) {
      if (pem.group(1).equals(sort)) {
        return Base64.getMimeDecoder().decode(pem.group(2));
      }
    }
    throw new NoKey(sort);
  }

  private static String pem(String sort, byte[] encoded) {
    return "-----BEGIN "
        + sort
        + "-----\n"
        + Base64.getEncoder().encodeToString(encoded)
        + "\n-----END "
        + sort
        + "-----\n";
  }
}

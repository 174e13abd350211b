package org.cannadvisor.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.trust.Trusted.Sort;
import org.cannadvisor.trust.Verdict.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustStoreTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String SUMS = HASH + "  drl/x.drl\n";

  /** Made by openssl genpkey -algorithm ed25519, for this test alone. */
  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIBI0kvcGxL8Vp3nKfZTh0nZyfG8J1teNG16LVVnNCu2+
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAFp1kmbV39tm6/V3T8oLVR5R14cDWJzUyDhIT7oU4/1Y=
      -----END PUBLIC KEY-----
      """;

  /** Made by openssl pkeyutl -sign -rawin of "text" and a line feed. */
  private static final String SIGNATURE =
      "8275159da14d16090ce7f91c068a7767a94b7a96843ad28b0aff6e88cd2275df"
          + "5c00c4712aba472759167c19ac9bcb49ff9384ccdf512ea59ed51248bf675b09";

  @TempDir Path folder;

  @Test
  void nothingIsTrustedUnasked() throws IOException {
    assertEquals(Ground.NOBODY, store().judge(pack(HASH, "")).ground());
    assertFalse(Files.exists(store().file()));
  }

  @Test
  void aPackIsTrustedAsItIs() throws IOException {
    store().add(new Trusted(Sort.PACK, HASH, "ours"));

    assertEquals(new Verdict(Ground.CONTENT, "content"), store().judge(pack(HASH, "")));
    Verdict changed = store().judge(pack("f" + HASH.substring(1), ""));
    assertEquals(Ground.CHANGED, changed.ground());
    assertFalse(changed.isTrusted());
  }

  @Test
  void whatIsTrustedAnewReplacesWhatWas() throws IOException {
    store().add(new Trusted(Sort.PACK, HASH, "ours"));
    store().add(new Trusted(Sort.PACK, "f".repeat(64), "ours"));

    assertEquals(List.of(new Trusted(Sort.PACK, "f".repeat(64), "ours")), store().all());
  }

  @Test
  void whatIsForgottenIsNotTrusted() throws IOException {
    store().add(new Trusted(Sort.PACK, HASH, "ours"));

    assertEquals(1, store().forget(HASH.substring(0, 10)).size());
    assertEquals(Ground.NOBODY, store().judge(pack(HASH, "")).ground());
    assertEquals(List.of(), store().forget("ours"));
  }

  @Test
  void aNameCannotAddALine() throws IOException {
    store().add(new Trusted(Sort.PACK, HASH, "ours\npack " + "f".repeat(64) + " other"));

    assertEquals(1, store().all().size());
    assertEquals(HASH, store().all().get(0).value());
  }

  @Test
  void theSignatureOfATrustedKeyVouches() throws IOException {
    KeyPair own = Keys.pair();
    store().add(key(own.getPublic(), "own.pem"));
    String signed = HexFormat.of().formatHex(Keys.sign(SUMS.getBytes(UTF_8), own.getPrivate()));

    assertEquals(new Verdict(Ground.KEY, "key own.pem"), store().judge(pack(HASH, signed)));
  }

  @Test
  void anotherSignatureDoesNot() throws IOException {
    KeyPair own = Keys.pair();
    store().add(key(own.getPublic(), "own.pem"));
    byte[] good = Keys.sign(SUMS.getBytes(UTF_8), own.getPrivate());
    byte[] ofOther = Keys.sign(SUMS.getBytes(UTF_8), Keys.pair().getPrivate());
    byte[] ofOtherText = Keys.sign("".getBytes(UTF_8), own.getPrivate());
    byte[] damaged = good.clone();
    damaged[3] ^= 1;

    for (byte[] wrong : List.of(ofOther, ofOtherText, damaged, new byte[] {1})) {
      Verdict verdict = store().judge(pack(HASH, HexFormat.of().formatHex(wrong)));
      assertEquals(new Verdict(Ground.SIGNED_BY_OTHERS, ""), verdict);
    }
  }

  @Test
  void readsAndWritesKeysAsOpensslDoes() throws IOException, Keys.NoKey {
    Path ofPrivate = Files.writeString(folder.resolve("a.pem"), PRIVATE);
    Path ofPublic = Files.writeString(folder.resolve("b.pem"), PUBLIC);
    byte[] text = "text\n".getBytes(UTF_8);

    assertArrayEquals(
        HexFormat.of().parseHex(SIGNATURE), Keys.sign(text, Keys.privateKey(ofPrivate)));
    assertTrue(Keys.hasSigned(text, HexFormat.of().parseHex(SIGNATURE), Keys.publicKey(ofPublic)));
    assertEquals(PRIVATE, Keys.pem(Keys.privateKey(ofPrivate)));
    assertEquals(PUBLIC, Keys.pem(Keys.publicKey(ofPublic)));
    assertThrows(Keys.NoKey.class, () -> Keys.publicKey(ofPrivate));
    assertThrows(Keys.NoKey.class, () -> Keys.privateKey(ofPublic));
  }

  @Test
  void whatOthersMayWriteIsNotBelieved() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    store().add(new Trusted(Sort.PACK, HASH, "ours"));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store().file())));
    Files.setPosixFilePermissions(store().file(), PosixFilePermissions.fromString("rw-rw-rw-"));

    var thrown = assertThrows(OpenToOthers.class, () -> store().judge(pack(HASH, "")));
    assertTrue(OpenToOthers.reason(thrown).en().startsWith("others may write it: chmod go-w "));
    assertTrue(OpenToOthers.reason(thrown).zh().startsWith("其他用户可以写入"));
  }

  private TrustStore store() {
    return new TrustStore(folder.resolve("cann-advisor"));
  }

  private static Trusted key(PublicKey key, String name) {
    return new Trusted(Sort.KEY, Base64.getEncoder().encodeToString(key.getEncoded()), name);
  }

  private static DrlPack pack(String hash, String signature) {
    return new DrlPack("ours", "ours", hash, SUMS, signature, List.of());
  }
}

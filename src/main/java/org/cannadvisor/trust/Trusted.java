package org.cannadvisor.trust;

/**
 * One thing that the user trusts, a line of the trust store.
 *
 * @param value the SHA-256 of a pack's content in hexadecimal digits, or a public key in Base64
 * @param name of the pack, or of the file that the key came in
 */
public record Trusted(Sort sort, String value, String name) {

  /** What can be trusted. */
  public enum Sort {
    PACK,
    KEY
  }

  /** A name must not break the line that it stands in. */
  public Trusted {
    name = name.replaceAll("\\s+", " ").strip();
  }
}

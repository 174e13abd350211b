package org.cannadvisor.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Names a finding so that it is known again in the next report: by what was found, about which
 * model, in which file and in which words. Lines that move, blanks and everything else in the file
 * do not count; the words of the first place do, so that another value is another finding.
 */
public final class Fingerprint {

  /** Of a SHA-256, as many hexadecimal digits as a person can still compare. */
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /**
   * The fingerprint of a finding.
   *
   * @param evidence the first place counts
   * @return {@value #DIGITS} hexadecimal digits
   */
  public static String of(String id, String subject, List<Testimony> evidence) {
    String place = evidence.isEmpty() ? "" : words(evidence.get(0).at());
    String said = String.join("\n", id, subject, place);
    return Sha256.hex(said.getBytes(UTF_8)).substring(0, DIGITS);
  }

  private static String words(Evidence at) {
    return at.file() + "\n" + at.text().strip().replaceAll("\\s+", " ");
  }
}

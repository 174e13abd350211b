package org.cannadvisor.compare;

/** Text from files of others, fit for a terminal. */
final class Visible {

  private Visible() {}

  /** With control characters, which could steer the terminal, replaced. */
  static String text(String text) {
    return text.replaceAll("\\p{Cntrl}", "�");
  }
}

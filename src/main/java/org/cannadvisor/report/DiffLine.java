package org.cannadvisor.report;

/** What a line of a unified diff is, as pages style it. */
final class DiffLine {

  private DiffLine() {}

  /** {@code head}, {@code added}, {@code removed} or {@code same}. */
  static String of(String line) {
    if (line.startsWith("+++ ") || line.startsWith("--- ") || line.startsWith("@@ ")) {
      return "head";
    }
    if (line.startsWith("+")) {
      return "added";
    }
    return line.startsWith("-") ? "removed" : "same";
  }
}

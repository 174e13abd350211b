package org.cannadvisor.report;

/**
 * How a report for people is written.
 *
 * @param explain every check with its reason, and the rules behind each recommendation
 * @param colour whether the terminal understands ANSI colours
 */
public record ReportOptions(boolean explain, boolean colour) {

  /** Short, without colours. */
  public static final ReportOptions PLAIN = new ReportOptions(false, false);
}

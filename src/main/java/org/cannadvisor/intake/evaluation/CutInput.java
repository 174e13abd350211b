package org.cannadvisor.intake.evaluation;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a log in which a program says that a sample was longer than the model takes and that it
 * cut the rest off:
 *
 * <pre>
 * WARNING tokens=1841 > 1024, keep last 1024
 * prompt truncated to 1024 tokens
 * 输入 1841 个 token 超过 1024，已截断
 * </pre>
 */
final class CutInput {

  private static final int LONGEST_LINE = 300;
  private static final String CUTTING =
      "(?:keep(?:ing)?(?: only)?(?: the)? (?:last|first)|truncat(?:e|ed|ing)|cut(?:ting)?(?: off)?\\b|clipp(?:ed|ing)"
          + "|截断|截取|只保留|仅保留|丢弃)";

  private static final Pattern CUT =
      Pattern.compile(
          "(?i)(?:\\btokens?|\\blen(?:gth)?|\\bseq\\w{0,12}|\\bprompt|\\binput|输入|长度)\\D{0,24}(\\d{2,7})[^\\d>]{0,12}(?:>|exceeds?|is (?:longer|larger) than|超过|大于)[^\\d]{0,24}(\\d{2,7})\\b[^\\d]{0,24}"
              + CUTTING
              + "|(?:\\btokens?|\\bprompt|\\bsequence|\\binput|输入).{0,40}(?:truncated|cut(?: off)?|截断)\\s?(?:from (\\d{2,7}) )?(?:to|at|到|至)\\s?(\\d{2,7})\\b");

  private CutInput() {}

  /** The size that it was cut to; empty where the line tells of no cut. */
  static OptionalInt in(String line) {
    Matcher cut = CUT.matcher(line.length() <= LONGEST_LINE ? line : "");
    if (!cut.find()) {
      return OptionalInt.empty();
    }
    if (cut.group(2) == null) {
      return OptionalInt.of(Integer.parseInt(cut.group(4)));
    }
    int size = Integer.parseInt(cut.group(2));
    return Integer.parseInt(cut.group(1)) > size ? OptionalInt.of(size) : OptionalInt.empty();
  }
}

package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Figures of one metric on lines of their own, for parts of the data, and a line behind them that
 * lists as many of somebody else:
 *
 * <pre>
 * Easy   Val AP: 0.8127
 * Hard   Val AP: 0.6050
 * onnxruntime on the same files: 0.9455 / 0.8495
 * </pre>
 */
final class FigureBlock {

  private static final int LONGEST_LINE = 200;
  private static final String NUMBER = "\\d{1,3}\\.\\d{1,8}";
  private static final Pattern LISTED =
      Pattern.compile(
          "([^。；;:：]{2,60})[:：]\\s{0,4}(" + NUMBER + "(?:\\s?/\\s?" + NUMBER + "){1,5})\\s{0,4}$");

  private final SourceText text;
  private final Findings findings;
  private String metric = "";
  private final List<String> labels = new ArrayList<>();
  private boolean over = true;

  FigureBlock(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** A figure that stands alone on its line, with the words in front of it. */
  void add(String named, String words) {
    if (over || !named.equals(metric)) {
      labels.clear();
    }
    metric = named;
    labels.add(words.strip());
    over = false;
  }

  /** A line without a figure; takes what it lists. */
  void pass(String line, int number) {
    over = true;
    if (labels.isEmpty() || line.indexOf('/') < 0) {
      return;
    }
    Matcher listed = LISTED.matcher(line.length() > LONGEST_LINE ? "" : line.stripTrailing());
    if (!listed.find()) {
      return;
    }
    String[] values = listed.group(2).split("\\s?/\\s?", -1);
    Role role = Roles.of(listed.group(1));
    if (values.length == labels.size() && role != Role.UNKNOWN) {
      for (int i = 0; i < values.length; i++) {
        String label = listed.group(1) + " " + labels.get(i);
        findings.add(metric, Double.parseDouble(values[i]), role, label, text.at(number));
      }
    }
  }
}

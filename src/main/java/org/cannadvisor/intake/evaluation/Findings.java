package org.cannadvisor.intake.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** The figures of one file. Of several for the same metric and label the last is the result. */
final class Findings {

  private static final int LONGEST_LABEL = 120;
  private static final int MOST = 1000;

  /** Per cent, or decibels for PSNR: no metric where more is better goes further. */
  private static final int HIGHEST = 100;

  private static final Pattern TIMES =
      Pattern.compile("[\\[(][^\\])]{0,60}[\\])]|(?<![A-Za-z0-9_])[\\d.:,/-]++(?![A-Za-z0-9_])");

  private final Map<String, Evaluation> figures = new LinkedHashMap<>();

  /**
   * Adds a figure.
   *
   * @param words what stands around it; time stamps and counters are taken out for the label
   */
  void add(String metric, double value, Role role, String words, Evidence at) {
    boolean lower = MetricName.isLowerBetter(metric);
    if (value < 0 || value > (lower ? 1e6 : HIGHEST)) {
      return;
    }
    String label = label(words);
    String key = metric + "|" + role + "|" + label;
    if (figures.size() < MOST || figures.containsKey(key)) {
      figures.remove(key);
      figures.put(key, new Evaluation(Fact.UNTIED, metric, value, lower, role, label, at));
    }
  }

  private static String label(String words) {
    String start = words.substring(0, Math.min(words.length(), 4 * LONGEST_LABEL));
    String label = TIMES.matcher(start).replaceAll(" ").replaceAll("[\\s\"'{}*|:=,]+", " ").strip();
    return label.substring(0, Math.min(label.length(), LONGEST_LABEL)).strip();
  }

  Collection<Evaluation> all() {
    return figures.values();
  }
}

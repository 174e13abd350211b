package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
      Pattern.compile(
          "[\\[(](?![^\\])]{0,60}(?:\\.om\\b|--|\\w_\\w))[^\\])]{0,60}[\\])]|(?<![A-Za-z0-9_])[\\d.:,/-]++(?![A-Za-z0-9_])");

  private static final String WORD = "(?i)(?<![A-Za-z0-9])";

  private static final List<Plain> PLAIN =
      List.of(
          new Plain(
              Pattern.compile(WORD + "(?:bf16|bfloat16|fp16|fp32|float\\d{0,2})(?![A-Za-z0-9])"),
              Pattern.compile(WORD + "(?:int[48]|w\\d{1,2}a\\d{1,2}\\w*|quant\\w*)(?![A-Za-z])")),
          new Plain(Pattern.compile(WORD + "eager(?![A-Za-z])"), Pattern.compile("\\w")));

  private static final Pattern WHOLE =
      Pattern.compile("(?i)(?:all|overall|total|mean|average|总体|整体|全部|平均)\\s+(.+)");

  /** Rows of one table lie no further from its row for the whole. */
  private static final int LONGEST_TABLE = 200;

  private final Map<String, Evaluation> figures = new LinkedHashMap<>();

  /** Keys of figures that have their other side. */
  private final Set<String> sided = new HashSet<>();

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

  /** Takes nothing from a line: what it gives is of another model than what it stands beside. */
  void forget(int line) {
    figures.values().removeIf(figure -> figure.at().line() == line);
  }

  /**
   * Whether a line was found to give a figure for the same side.
   *
   * @param anew whether any figure of the metric is enough: the line was understood before
   */
  boolean tells(SidedGrid.Told told, boolean anew) {
    return figures.values().stream()
        .filter(figure -> figure.at().line() == told.line() && figure.role() != Role.UNKNOWN)
        .filter(figure -> figure.metric().equals(told.metric()))
        .anyMatch(
            figure -> anew || (figure.role() == told.role() && figure.value() == told.value()));
  }

  /** Adds a figure that has its other side; what was found of the same number gives way. */
  void tell(SidedGrid.Told told, Evidence at) {
    if (told.value() < 0 || told.value() > 1e6 || figures.size() >= MOST) {
      return;
    }
    figures
        .entrySet()
        .removeIf(
            figure ->
                !sided.contains(figure.getKey())
                    && figure.getValue().at().line() == told.line()
                    && figure.getValue().value() == told.value());
    boolean lower = MetricName.isLowerBetter(told.metric());
    String label = label(told.words());
    String key = told.metric() + "|" + told.role() + "|" + label + "|" + told.line();
    sided.add(key);
    figures.put(
        key,
        new Evaluation(Fact.UNTIED, told.metric(), told.value(), lower, told.role(), label, at));
  }

  private static String label(String words) {
    String start = words.substring(0, Math.min(words.length(), 4 * LONGEST_LABEL));
    String label = TIMES.matcher(start).replaceAll(" ").replaceAll("[\\s\"'{}*|:=,]+", " ").strip();
    return label.substring(0, Math.min(label.length(), LONGEST_LABEL)).strip();
  }

  /** Figures of single classes, beside which the same table has one for all of them. */
  private List<Evaluation> classes() {
    var classes = new ArrayList<Evaluation>();
    for (Evaluation whole : figures.values()) {
      Matcher named = WHOLE.matcher(whole.label());
      if (named.matches()) {
        figures.values().stream()
            .filter(one -> isOfTable(one, whole) && !WHOLE.matcher(one.label()).matches())
            .filter(one -> one.label().endsWith(" " + named.group(1)))
            .forEach(classes::add);
      }
    }
    return classes;
  }

  private static boolean isOfTable(Evaluation one, Evaluation whole) {
    return one.metric().equals(whole.metric())
        && one.role() == whole.role()
        && Math.abs(one.at().line() - whole.at().line()) <= LONGEST_TABLE;
  }

  /**
   * All of them. Where a file says of no figure whose it is, what was measured the plain way is the
   * reference of what was measured with quantised weights or as a graph.
   */
  Collection<Evaluation> all() {
    figures.values().removeAll(classes());
    boolean told = figures.values().stream().anyMatch(figure -> figure.role() != Role.UNKNOWN);
    List<String> labels = figures.values().stream().map(Evaluation::label).toList();
    for (Plain plain : told ? List.<Plain>of() : PLAIN) {
      boolean both =
          labels.stream().anyMatch(label -> plain.reference().matcher(label).find())
              && labels.stream().anyMatch(label -> plain.isOther(label));
      if (both) {
        return figures.values().stream().map(plain::told).toList();
      }
    }
    return figures.values();
  }

  /** Words for the plain way, and for what is set against it. */
  private record Plain(Pattern reference, Pattern other) {

    boolean isOther(String label) {
      return !reference.matcher(label).find() && other.matcher(label).find();
    }

    Evaluation told(Evaluation figure) {
      boolean plain = reference.matcher(figure.label()).find();
      Role role = plain ? Role.REFERENCE : isOther(figure.label()) ? Role.NPU : Role.UNKNOWN;
      return new Evaluation(
          figure.subject(),
          figure.metric(),
          figure.value(),
          figure.lowerIsBetter(),
          role,
          figure.label(),
          figure.at());
    }
  }
}

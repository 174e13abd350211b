package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Evaluation.Role;

/**
 * One line that names a metric once and lists what several runs reached:
 *
 * <pre>
 * mAP: pytorch 37.4, om with allow_mix_precision 31.2, om with must_keep_origin_dtype 37.3
 * 浮点 om top1 76.1，int8 om 70.4，torch 76.15
 * </pre>
 */
final class FigureList {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.@-])(?!(?:310|910)(?![.\\d]))(\\d{1,3}(?:\\.\\d{1,8})?)\\s?%?(?![\\w:/-]|\\.\\d)");
  private static final Pattern METRIC =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(?:" + MetricName.ANY + ")(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("[,，、;；。]|\\.\\s|\\s[/|]\\s|\\s(?:and|but|while|versus|vs\\.?)\\s|而|但");
  private static final Pattern OTHER_UNIT =
      Pattern.compile(
          "(?i)^\\s?(?:ms|s|sec\\w*|fps|qps|images?|epochs?|[GMK]B|倍|x|张|帧|毫秒|秒)(?![a-z])");
  private static final Pattern NO_RESULT =
      Pattern.compile(
          "(?i)\\b(?:epoch|step|iter\\w*|lr|loss|eta|thresh\\w*|tolerance|diff\\w*|delta)\\b|目标|要求|阈值|误差");

  private static final int LONGEST = 400;
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private FigureList() {}

  /**
   * One of the figures.
   *
   * @param words of its own part of the line
   */
  record Figure(String metric, double value, Role role, String words) {}

  /** All figures of the list; none where it is not clear which is the reference's. */
  static List<Figure> in(String line) {
    Matcher metric = METRIC.matcher(line);
    if (line.length() > LONGEST || NO_RESULT.matcher(line).find() || !metric.find()) {
      return List.of();
    }
    String name = MetricName.normalised(metric.group());
    var figures = new ArrayList<Figure>();
    String lead = lastPart(line.substring(0, metric.start()));
    String words = "";
    for (String part : BREAK.split(afterColon(line.substring(metric.end())), -1)) {
      String text = figures.isEmpty() && words.isEmpty() ? lead + " " + part : part;
      Matcher number = NUMBER.matcher(text);
      if (namesOther(part, name) || number.results().count() > 1 || figures.size() > MOST) {
        return List.of();
      }
      number.reset();
      if (!number.find()) {
        words = words + " " + text;
        continue;
      }
      String behind = text.substring(number.end());
      String own = (words + " " + text.substring(0, number.start()) + behind).strip();
      if (!OTHER_UNIT.matcher(behind).find()) {
        figures.add(new Figure(name, Double.parseDouble(number.group(1)), Roles.of(own), own));
      }
      words = "";
    }
    return isTold(figures) ? List.copyOf(figures) : List.of();
  }

  private static boolean namesOther(String part, String name) {
    Matcher other = METRIC.matcher(part);
    return other.find() && !MetricName.normalised(other.group()).equals(name);
  }

  /** A reference, a figure of the chip, and words with each of them. */
  private static boolean isTold(List<Figure> figures) {
    return figures.size() >= FEWEST
        && figures.stream().noneMatch(figure -> figure.words().isBlank())
        && figures.stream().anyMatch(figure -> figure.role() == Role.REFERENCE)
        && figures.stream().anyMatch(figure -> figure.role() == Role.NPU);
  }

  /** {@code on the validation set: torch 81.3, om 76.1}: the set is no figure's. */
  private static String afterColon(String rest) {
    int colon = Math.max(rest.indexOf(": "), rest.indexOf('：'));
    Matcher number = NUMBER.matcher(rest);
    return colon >= 0 && number.find() && number.start() > colon ? rest.substring(colon + 1) : rest;
  }

  private static String lastPart(String words) {
    String[] parts = BREAK.split(words, -1);
    return parts[parts.length - 1];
  }
}

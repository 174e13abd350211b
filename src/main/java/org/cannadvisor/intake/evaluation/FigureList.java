package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
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

  private static final Pattern NUMBER = Pattern.compile("(?<!-)" + NamedMetric.NUMBER);
  private static final Pattern BREAK =
      Pattern.compile("[,，、;；。]|\\.\\s|\\s[/|]\\s|\\s(?:and|but|while|versus|vs\\.?)\\s|而|但");
  private static final Sought OTHER_UNIT =
      Sought.of("(?i)^\\s?(?:ms|s|sec\\w*|fps|qps|images?|epochs?|[GMK]B|倍|x|张|帧|毫秒|秒)(?![a-z])");
  private static final Sought DIFFERENCE = Sought.of("(?i)\\b(?:diff\\w*|delta)\\b|误差");

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private FigureList() {}

  /**
   * All figures of the list, each with the words of its own part of the line; none where it is not
   * clear which is the reference's.
   */
  static List<ToldFigure> in(NamedMetric metric) {
    if (DIFFERENCE.isIn(metric.line())) {
      return List.of();
    }
    var figures = new ArrayList<ToldFigure>();
    String lead = lastPart(metric.head());
    String words = "";
    for (String part : BREAK.split(afterColon(metric.rest()), -1)) {
      String text = figures.isEmpty() && words.isEmpty() ? lead + " " + part : part;
      Matcher number = NUMBER.matcher(text);
      if (metric.isOtherIn(part) || number.results().count() > 1 || figures.size() > MOST) {
        return List.of();
      }
      number.reset();
      if (!number.find()) {
        words = words + " " + text;
        continue;
      }
      String behind = text.substring(number.end());
      String own = (words + " " + text.substring(0, number.start()) + behind).strip();
      if (!OTHER_UNIT.isIn(behind)) {
        figures.add(
            new ToldFigure(metric.name(), Double.parseDouble(number.group(1)), Roles.of(own), own));
      }
      words = "";
    }
    return isTold(figures) ? List.copyOf(figures) : List.of();
  }

  /** A reference, a figure of the chip, and words with each of them. */
  private static boolean isTold(List<ToldFigure> figures) {
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

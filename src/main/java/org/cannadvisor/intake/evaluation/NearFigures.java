package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * The figures that a text gives for the reference and for the chip, by the words of the same part
 * of a sentence, so that a bare figure behind a change tells whether it helped:
 *
 * <pre>
 * torch: word accuracy 81.4; on the board it is 52.7.
 * with memory reuse off: 81.3
 * </pre>
 */
final class NearFigures {

  private static final int LONGEST_LINE = 400;
  private static final int MOST = 400;

  /** Shares of a figure: as good as the reference, and no better than before. */
  private static final double REACHED = 0.02;

  private static final double UNCHANGED = 0.05;

  /** Where the two sides lie this close, no third figure tells anything. */
  private static final double APART = 0.05;

  private static final Pattern PART = Pattern.compile("(?i)[。；;]|\\.(?=\\s|$)|[,，](?=\\D)|\\|");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.+/-])(\\d{1,4}\\.\\d{1,6})(?![\\w.]*[a-z\\d])(?!\\s?(?:ms|s|fps|秒|毫秒|GB|MB|MiB|GiB|it/s)\\b)");

  /** {@code 187/200}: as many of so many are right. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\w./-])(\\d{1,6})\\s?/\\s?(\\d{2,6})(?![\\w./-]|\\s?/)");

  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)(?:\\bfrom|从|由)\\s{0,2}(\\d{1,4}\\.\\d{1,6})[^\\d]{0,40}?(?:\\bto|到|至|变为|变成|降为)\\s{0,2}(\\d{1,4}\\.\\d{1,6})");

  /** Fewer digits may be any number. */
  private static final int FEWEST_DIGITS = 3;

  private final List<Double> reference = new ArrayList<>();
  private final List<Double> chip = new ArrayList<>();

  private NearFigures() {}

  static NearFigures in(SourceText text) {
    var figures = new NearFigures();
    Role heading = Role.UNKNOWN;
    for (String line : text.lines()) {
      if (line.length() <= LONGEST_LINE && !ChangeWords.tells(line) && !NotedOptions.tells(line)) {
        figures.take(line, heading);
        heading = figures(line).isEmpty() ? Roles.of(line) : heading;
      }
    }
    return figures;
  }

  private void take(String line, Role heading) {
    Matcher change = FROM_TO.matcher(line);
    if (change.find()) {
      reference.add(Double.parseDouble(change.group(1)));
      chip.add(Double.parseDouble(change.group(2)));
      return;
    }
    Role before = heading;
    for (String part : PART.split(line, -1)) {
      Role said = Roles.of(part);
      before = said == Role.UNKNOWN ? before : said;
      List<Double> side = before == Role.REFERENCE ? reference : chip;
      if (before != Role.UNKNOWN && side.size() < MOST) {
        side.addAll(figures(part));
      }
    }
  }

  private static List<Double> figures(String part) {
    Stream<Double> plain =
        FIGURE
            .matcher(part)
            .results()
            .map(found -> found.group(1))
            .filter(digits -> digits.replaceAll("^[0.]+|\\.", "").length() >= FEWEST_DIGITS)
            .map(Double::parseDouble);
    return Stream.concat(plain, shares(part)).toList();
  }

  /** What was counted, in per cent. */
  private static Stream<Double> shares(String part) {
    return COUNTED
        .matcher(part)
        .results()
        .map(found -> 100 * Double.parseDouble(found.group(1)) / Double.parseDouble(found.group(2)))
        .filter(share -> share <= 100);
  }

  /**
   * Whether the first telling figure of some words is that of the reference, or still that of the
   * chip; empty where it is neither, or both.
   */
  Optional<Boolean> helped(String words) {
    for (double figure : figures(words)) {
      boolean good = isNear(reference, figure, REACHED) && !isNear(chip, figure, APART);
      boolean bad = isNear(chip, figure, UNCHANGED) && !isNear(reference, figure, APART);
      if (good != bad) {
        return Optional.of(good);
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(List<Double> figures, double figure, double share) {
    return figures.stream().anyMatch(one -> Math.abs(one - figure) <= share * Math.abs(one));
  }
}

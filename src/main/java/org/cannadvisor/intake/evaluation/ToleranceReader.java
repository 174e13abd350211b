package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.StatedTolerance;

/**
 * Finds in notes how much accuracy may be lost.
 *
 * <pre>
 * 要求精度下降 0.5% 以内
 * The accuracy must not drop by more than 0.5 %.
 * </pre>
 */
public final class ToleranceReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  private static final String NUMBER =
      "(\\d(?:\\.\\d{1,3})?)\\s?(?:[%％]|个?点|points?\\b|percent\\b)";
  private static final Pattern STATED =
      Pattern.compile(
          "(?i)(?:精度|准确率|指标|量化)[^。；\\d]{0,12}(?:下降|损失|降低|误差|偏差|差异?)[^。；\\d]{0,8}"
              + NUMBER
              + "\\s?(?:以内|之内|内)"
              + "|(?:精度|准确率|指标|量化)[^。；\\d]{0,12}(?:下降|损失|降低|误差|偏差|差异?)[^。；\\d]{0,6}(?:不超过|不大于|不高于|小于|低于|≤|<)\\s?"
              + NUMBER
              + "|\\b(?:accuracy|metric|score|mAP)\\b[^.\\d]{0,40}\\b(?:drop|loss|lose|degrad\\w*|fall)\\b[^.\\d]{0,30}\\b(?:within|less than|more than|at most|below)\\s"
              + NUMBER);

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return Notes.isNote(text.path().toLowerCase(Locale.ROOT))
        && text.content().length() <= LONGEST
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<StatedTolerance> found(SourceText text) {
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      Matcher stated = STATED.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (stated.find()) {
        return Optional.of(new StatedTolerance(Fact.UNTIED, number(stated), text.at(number)));
      }
    }
    return Optional.empty();
  }

  private static double number(Matcher stated) {
    for (int group = 1; group <= stated.groupCount(); group++) {
      if (stated.group(group) != null) {
        return Double.parseDouble(stated.group(group));
      }
    }
    throw new IllegalStateException("no number in " + stated.group());
  }
}

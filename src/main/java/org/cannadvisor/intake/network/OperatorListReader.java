package org.cannadvisor.intake.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OperatorTrial;
import org.cannadvisor.model.OperatorTrial.Measure;

/**
 * Reads lists of single operators that were run with the same inputs on the chip and elsewhere; a
 * heading says so, and each row has the name, the type and how far the results lie apart.
 *
 * <pre>
 * single ops, om dump against eager, same inputs
 * l0/o          MatMulV2            0.07%
 * l0/post_norm  InplaceAddRmsNorm  11.04%
 * </pre>
 */
public final class OperatorListReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 200;
  private static final int PERCENT = 100;

  private static final Pattern FILE = Pattern.compile(".*\\.(?:log|txt|out|md)|[^.]+");
  private static final Sought HEADING =
      Sought.of(
          "(?i)\\bsingle[- ]?op(?:erator)?s?\\b|\\bper[- ]op(?:erator)?\\b"
              + "|\\bop(?:erator)?[- ]by[- ]op(?:erator)?\\b|单算子|逐算子");
  private static final Pattern ROW =
      Pattern.compile(
          "^[\\s|]{0,6}(\\S{1,80})[\\s|]{1,40}([A-Z][a-z]\\w{1,50})[\\s|]{1,40}(\\d{1,7}(?:\\.\\d{1,8})?)\\s?%[\\s|]{0,6}$");

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
        && text.content().length() <= LONGEST
        && text.content().contains("%")
        && !trials(text).isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    trials(text).forEach(reading::add);
    return reading;
  }

  private static List<OperatorTrial> trials(SourceText text) {
    var trials = new ArrayList<OperatorTrial>();
    boolean listed = false;
    for (int i = 1; i <= text.lines().size(); i++) {
      String line = text.lines().get(i - 1);
      Optional<OperatorTrial> trial = listed ? trial(line, text, i) : Optional.empty();
      trial.ifPresent(trials::add);
      listed = trial.isPresent() || isHeading(line) || (listed && !line.isBlank());
    }
    return trials;
  }

  private static boolean isHeading(String line) {
    return line.length() <= LONGEST_LINE && HEADING.isIn(line);
  }

  private static Optional<OperatorTrial> trial(String line, SourceText text, int number) {
    Matcher row = ROW.matcher(line.length() <= LONGEST_LINE ? line : "");
    return row.find()
        ? Optional.of(
            new OperatorTrial(
                Fact.UNTIED,
                row.group(2),
                row.group(2),
                row.group(1),
                Double.parseDouble(row.group(3)) / PERCENT,
                Measure.SHARE,
                text.at(number),
                text.at(number)))
        : Optional.empty();
  }
}

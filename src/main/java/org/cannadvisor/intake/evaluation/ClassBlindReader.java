package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ClassBlindFigure;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads logs in which pycocotools scores the same detections with and without their classes.
 *
 * <pre>
 *  Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.002
 * -- useCats=0
 *  Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.476
 * </pre>
 */
public final class ClassBlindReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;
  private static final List<String> LOGS = List.of(".log", ".txt", ".out", ".md");

  private static final Sought BLIND =
      Sought.of(
          "(?i)\\busecats\\s?[=:]\\s?(?:0|false)\\b|class[- ]agnostic|ignor\\w{1,3} (?:the )?class|不(?:区)?分类别|忽略类别");
  private static final Pattern PRECISION =
      Pattern.compile(
          "Average Precision {1,4}\\(AP\\) @\\[ IoU=0\\.50:0\\.95 \\| area= {1,4}all \\| maxDets= {0,4}\\d{1,5} \\] = ([01]\\.\\d{1,6})");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return LOGS.stream().anyMatch(name::endsWith)
        && text.content().length() <= LONGEST
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<ClassBlindFigure> found(SourceText text) {
    double named = Double.NaN;
    boolean blind = false;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      blind = blind || BLIND.isIn(line);
      Matcher precision = PRECISION.matcher(line);
      if (precision.find()) {
        double value = Double.parseDouble(precision.group(1));
        if (blind) {
          return Double.isNaN(named)
              ? Optional.empty()
              : Optional.of(new ClassBlindFigure(Fact.UNTIED, named, value, text.at(i + 1)));
        }
        named = value;
      }
    }
    return Optional.empty();
  }
}

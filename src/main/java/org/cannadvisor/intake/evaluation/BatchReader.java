package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.evaluation.BatchParts.Part;
import org.cannadvisor.model.BatchFigure;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads in sentences which figures were measured with which batch size.
 *
 * <pre>
 * - om, videos_per_gpu=1: top1 0.709
 * </pre>
 */
public final class BatchReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final int MOST = 20;
  private static final Pattern NUMBER = Pattern.compile(NamedMetric.NUMBER);

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return Notes.isNote(text.name().toLowerCase(Locale.ROOT))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_LINE
          && !line.strip().startsWith("|")
          && reading.facts().size() < MOST) {
        figures(line, text, number, reading);
      }
    }
    return reading;
  }

  private static void figures(String line, SourceText text, int number, Reading reading) {
    Optional<NamedMetric> metric = NamedMetric.in(line);
    if (metric.isEmpty()) {
      return;
    }
    String head = BatchParts.head(line);
    for (Part part : BatchParts.of(line)) {
      Matcher figure = NUMBER.matcher(part.words());
      if (figure.find()
          && Roles.of(head + part.words().substring(0, figure.start())) != Role.REFERENCE) {
        String name = metric.get().name();
        reading.add(
            new BatchFigure(
                Fact.UNTIED,
                part.batch(),
                Double.parseDouble(figure.group(1)),
                MetricName.isLowerBetter(name),
                text.at(number)));
      }
    }
  }
}

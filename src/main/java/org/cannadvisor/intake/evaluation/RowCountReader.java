package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.RowCounts;

/**
 * Finds how many rows the framework and the chip put out for the same input.
 *
 * <pre>
 * rows given by onnxruntime:   17
 * rows given by decode.om:     24
 * </pre>
 */
public final class RowCountReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  /** Lines between the two counts. */
  private static final int NEAR = 4;

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b(?:rows?|boxes|detections|candidates|proposals|indices)\\b[^\\d]{0,60}?[:=：]\\s{0,20}(\\d{1,7})\\s*$"
              + "|(?:输出|保留|有效)?(?:行数|框数|候选框?数?量?)[^\\d]{0,30}[:=：]\\s{0,20}(\\d{1,7})\\s*$");

  /** One counted side. */
  private record Count(Role role, int rows, int line) {}

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return (name.endsWith(".txt") || name.endsWith(".log") || name.endsWith(".md"))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Optional<Count> before = Optional.empty();
    for (int number = 1; number <= text.lines().size(); number++) {
      Optional<Count> count = count(text.lines().get(number - 1), number);
      if (count.isEmpty()) {
        continue;
      }
      Optional<Count> earlier = before;
      before = count;
      if (earlier.isPresent() && belong(earlier.get(), count.get())) {
        reading.add(counts(text, earlier.get(), count.get()));
        return reading;
      }
    }
    return reading;
  }

  private static boolean belong(Count one, Count other) {
    return one.role() != other.role() && other.line() - one.line() <= NEAR;
  }

  private static RowCounts counts(SourceText text, Count one, Count other) {
    boolean first = one.role() == Role.NPU;
    Count npu = first ? one : other;
    Count reference = first ? other : one;
    return new RowCounts(Fact.UNTIED, reference.rows(), npu.rows(), text.at(npu.line()));
  }

  private static Optional<Count> count(String line, int number) {
    Matcher count = COUNT.matcher(line.length() > LONGEST_LINE ? "" : line);
    if (!count.find()) {
      return Optional.empty();
    }
    Role role = Roles.of(line.replaceAll("[_.\\-]", " "));
    String rows = count.group(1) == null ? count.group(2) : count.group(1);
    return role == Role.UNKNOWN
        ? Optional.empty()
        : Optional.of(new Count(role, Integer.parseInt(rows), number));
  }
}

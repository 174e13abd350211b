package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Hears a symptom from columns that are set off by blanks, one of the framework and one of the
 * chip, where some rows agree and others have less than half of the reference, whatever the figure
 * is called.
 *
 * <pre>
 *                          pictures   V100 caffe   Atlas 300I
 * cameras   1280 x 720         1180        0.871        0.868
 * handheld  800 x 600           210        0.840        0.096
 * </pre>
 */
public final class UnevenRowsReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;
  private static final int FEWEST = 2;
  private static final int MOST = 12;
  private static final double SAME = 0.97;
  private static final double FAR = 0.5;
  private static final double LARGEST = 100;

  private static final List<String> NOTES = List.of(".txt", ".md", ".log", ".rst");
  private static final Pattern GAP = Pattern.compile("\\t{1,4}|\\s{2,}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.\\d{1,6}|100");
  private static final Sought CHIP = Sought.of("(?i)\\b(?:atlas|board|chip|davinci)\\b|板");
  private static final Sought NO_RESULT =
      Sought.of(
          "(?i)\\b(?:fps|ms|s|latency|time|seconds|throughput|qps|size|mb|loss|err(?:or)?|diff)\\b|耗时|时延|性能|误差");

  /** Where the two columns are, counted from the right, where rows are not cut by their labels. */
  private record Head(int reference, int chip) {}

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return NOTES.stream().anyMatch(name::endsWith)
        && text.content().length() <= LONGEST
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(at -> reading.add(new Complaint(Fact.UNTIED, Sort.DEGRADED, at)));
    return reading;
  }

  private static Optional<Evidence> found(SourceText text) {
    Optional<Head> head = Optional.empty();
    boolean agrees = false;
    Optional<Evidence> far = Optional.empty();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      List<String> cells = line.length() <= LONGEST_LINE ? cells(line) : List.of();
      OptionalDouble share = head.isPresent() ? share(cells, head.get()) : OptionalDouble.empty();
      if (share.isPresent()) {
        agrees |= share.getAsDouble() >= SAME;
        boolean first = far.isEmpty() && share.getAsDouble() < FAR;
        far = first ? Optional.of(text.at(i + 1)) : far;
      } else if (agrees && far.isPresent()) {
        break;
      } else {
        head = head(cells);
        agrees = false;
        far = Optional.empty();
      }
    }
    return agrees ? far : Optional.empty();
  }

  private static List<String> cells(String line) {
    return line.isBlank() || line.indexOf('|') >= 0
        ? new ArrayList<>()
        : Arrays.asList(GAP.split(line.strip(), MOST));
  }

  private static Optional<Head> head(List<String> cells) {
    if (cells.stream().anyMatch(cell -> NO_RESULT.isIn(cell))) {
      return Optional.empty();
    }
    OptionalInt reference = only(cells, Role.REFERENCE);
    OptionalInt chip = only(cells, Role.NPU);
    return reference.isPresent() && chip.isPresent()
        ? Optional.of(new Head(cells.size() - reference.getAsInt(), cells.size() - chip.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt only(List<String> cells, Role role) {
    int[] places =
        IntStream.range(0, cells.size()).filter(i -> role(cells.get(i)) == role).toArray();
    return places.length == 1 ? OptionalInt.of(places[0]) : OptionalInt.empty();
  }

  private static Role role(String cell) {
    Role role = Roles.ofColumn(cell);
    return role == Role.UNKNOWN && CHIP.isIn(cell) ? Role.NPU : role;
  }

  /** What the chip has of the reference. */
  private static OptionalDouble share(List<String> cells, Head head) {
    OptionalDouble reference = number(cells, head.reference());
    OptionalDouble chip = number(cells, head.chip());
    return cells.size() >= FEWEST && reference.isPresent() && chip.isPresent()
        ? OptionalDouble.of(chip.getAsDouble() / reference.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble number(List<String> cells, int fromRight) {
    int place = cells.size() - fromRight;
    Matcher number = NUMBER.matcher(place < 0 ? "" : cells.get(place));
    return number.matches() && Double.parseDouble(number.group()) <= LARGEST
        ? OptionalDouble.of(Double.parseDouble(number.group()))
        : OptionalDouble.empty();
  }
}

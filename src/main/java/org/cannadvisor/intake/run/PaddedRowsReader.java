package org.cannadvisor.intake.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PaddedRows;

/**
 * Reads where a listing of a loaded model tells shape, stride and size of its tensors, and looks
 * whether the programs beside it know of strides:
 *
 * <pre>
 * input[1]: name rpn_data, shape [4 3], stride 16, bufferSize 64
 * </pre>
 */
public final class PaddedRowsReader implements GroupReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)\\b(input|output)\\b[\\s#\\[]{0,3}(\\d{1,2})?.{0,120}?\\b(?:shape|dims?)\\W{1,4}"
              + "(\\d{1,9}(?:\\s?[ ,x*]\\s?\\d{1,9}){1,7})\\W.{0,60}?\\bstride\\W{1,4}(\\d{1,10})\\b"
              + ".{0,60}?\\b\\w{0,12}size\\W{1,4}(\\d{1,12})\\b");
  private static final Pattern SOURCE = Pattern.compile("(?i).*\\.(?:c|cc|cpp|cxx|h|hpp|py)");
  private static final Pattern COPIES =
      Pattern.compile("\\bmemcpy(?:_s)?\\s?\\(|\\baclrtMemcpy\\s?\\(|\\brt\\.memcpy\\(");
  private static final Pattern STRIDE = Pattern.compile("(?i)stride");

  /** Sizes of one element in bytes. */
  private static final List<Integer> SIZES = List.of(1, 2, 4, 8);

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isSource(text)
        ? COPIES.matcher(text.content()).find()
        : STRIDE.matcher(text.content()).find() && !listed(text).isEmpty();
  }

  private static boolean isSource(SourceText text) {
    return SOURCE.matcher(text.name()).matches();
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return isSource(text) ? Set.of() : Set.of(Kind.RUN_COMMAND);
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    List<SourceText> programs = texts.stream().filter(PaddedRowsReader::isSource).toList();
    texts.stream()
        .filter(text -> !isSource(text))
        .flatMap(text -> listed(text).stream())
        .map(
            rows ->
                new PaddedRows(
                    Fact.UNTIED,
                    rows.output(),
                    rows.rank(),
                    rows.rows(),
                    rows.columns(),
                    rows.stride(),
                    heeded(rows, programs),
                    programs.stream().map(PaddedRowsReader::copy).findFirst().orElse(rows.at()),
                    rows.at()))
        .forEach(reading::add);
    return reading;
  }

  private static Answer heeded(Rows rows, List<SourceText> programs) {
    if (programs.isEmpty()) {
      return Answer.UNKNOWN;
    }
    return programs.stream().anyMatch(text -> heeds(rows, text.content())) ? Answer.YES : Answer.NO;
  }

  /** Whether a program says stride, or has an array whose rows are as long as the stride. */
  private static boolean heeds(Rows rows, String program) {
    return STRIDE.matcher(program).find()
        || SIZES.stream()
            .filter(size -> rows.stride() % size == 0)
            .map(size -> "[" + rows.rows() + "][" + rows.stride() / size + "]")
            .anyMatch(program::contains);
  }

  private static Evidence copy(SourceText program) {
    for (int i = 0; i < program.lines().size(); i++) {
      if (COPIES.matcher(program.lines().get(i)).find()) {
        return program.at(i + 1);
      }
    }
    return program.at(0);
  }

  private record Rows(
      boolean output, int rank, long rows, long columns, long stride, Evidence at) {}

  private static List<Rows> listed(SourceText text) {
    return IntStream.rangeClosed(1, text.lines().size())
        .mapToObj(text::at)
        .filter(at -> at.text().length() <= LONGEST_LINE)
        .flatMap(at -> rows(at).stream())
        .toList();
  }

  /** Rows that are padded whatever the size of an element is, and that fill the stated size. */
  private static Optional<Rows> rows(Evidence at) {
    Matcher line = LISTED.matcher(at.text());
    if (!line.find()) {
      return Optional.empty();
    }
    List<Long> shape = Arrays.stream(line.group(3).split("\\D+", -1)).map(Long::parseLong).toList();
    long columns = shape.get(shape.size() - 1);
    long stride = Long.parseLong(line.group(4));
    long rows = 1;
    for (long length : shape.subList(0, shape.size() - 1)) {
      rows = rows > Integer.MAX_VALUE ? rows : rows * length;
    }
    boolean padded = SIZES.stream().noneMatch(size -> columns * size == stride);
    return rows > 1 && padded && stride > columns && rows * stride == Long.parseLong(line.group(5))
        ? Optional.of(
            new Rows(
                line.group(1).equalsIgnoreCase("output"),
                line.group(2) == null ? -1 : Integer.parseInt(line.group(2)),
                rows,
                columns,
                stride,
                at))
        : Optional.empty();
  }
}

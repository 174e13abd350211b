package org.cannadvisor.intake.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PaddedRows;

/**
 * Reads where a listing of a loaded model tells shape, stride and size of its tensors, and looks
 * whether the programs beside it reckon with strides:
 *
 * <pre>
 * input[1]: name rpn_data, shape [4 3], stride 16, bufferSize 64
 * output[2] /model.24/m.2/Conv dims [1 24 17 30] size 52224 stride 128
 * </pre>
 */
public final class PaddedRowsReader implements GroupReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)\\b(input|output)\\b[\\s#\\[]{0,3}(\\d{1,2})?.{0,120}?\\b(?:shape|dims?)\\W{1,4}"
              + "(\\d{1,9}(?:\\s?[ ,x*]\\s?\\d{1,9}){1,7})(?!\\d)");
  private static final Pattern STRIDE_TOLD = Pattern.compile("(?i)\\bstride\\W{1,4}(\\d{1,10})\\b");
  private static final Pattern SIZE_TOLD =
      Pattern.compile("(?i)\\b\\w{0,12}size\\W{1,4}(\\d{1,12})\\b");

  /** How far behind the shape stride and size may stand. */
  private static final int REACH = 160;

  private static final Pattern SOURCE = Pattern.compile("(?i).*\\.(?:c|cc|cpp|cxx|h|hpp|py)");
  private static final Sought COPIES =
      Sought.of("\\bmemcpy(?:_s)?\\s?\\(|\\baclrtMemcpy\\s?\\(|\\brt\\.memcpy\\(");
  private static final Sought STRIDE = Sought.of("(?i)stride");

  /** Sizes of one element in bytes. */
  private static final List<Integer> SIZES = List.of(1, 2, 4, 8);

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isSource(text)
        ? COPIES.isIn(text.content()) || isOfStrides(text)
        : STRIDE.isIn(text.content()) && !listed(text).isEmpty();
  }

  private static boolean isSource(SourceText text) {
    return SOURCE.matcher(text.name()).matches();
  }

  /** A program in C or C++; to Python a stride mostly is that of a convolution. */
  private static boolean isOfStrides(SourceText text) {
    return !text.name().endsWith(".py") && STRIDE.isIn(text.content());
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
                    asked(rows, programs).isPresent(),
                    spot(rows, programs).orElse(rows.at()),
                    rows.at()))
        .forEach(reading::add);
    return reading;
  }

  private static Answer heeded(Rows rows, List<SourceText> programs) {
    if (spot(rows, programs).isEmpty()) {
      return Answer.UNKNOWN;
    }
    return programs.stream().anyMatch(text -> heeds(rows, text.content())) ? Answer.YES : Answer.NO;
  }

  /** Whether a program steps by strides, or has an array whose rows are as long as the stride. */
  private static boolean heeds(Rows rows, String program) {
    return StrideUse.reckons(program)
        || SIZES.stream()
            .filter(size -> rows.stride() % size == 0)
            .map(size -> "[" + rows.rows() + "][" + rows.stride() / size + "]")
            .anyMatch(program::contains);
  }

  /** Where a program asks for the stride, else where it copies memory. */
  private static Optional<Evidence> spot(Rows rows, List<SourceText> programs) {
    return asked(rows, programs)
        .or(() -> programs.stream().flatMap(PaddedRowsReader::copies).findFirst());
  }

  private static Optional<Evidence> asked(Rows rows, List<SourceText> programs) {
    return programs.stream()
        .filter(program -> StrideUse.asked(program, rows.output()) > 0)
        .map(program -> program.at(StrideUse.asked(program, rows.output())))
        .findFirst();
  }

  private static Stream<Evidence> copies(SourceText program) {
    return IntStream.rangeClosed(1, program.lines().size())
        .filter(line -> COPIES.isIn(program.lines().get(line - 1)))
        .mapToObj(program::at);
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
    long stride = told(STRIDE_TOLD, at.text(), line.end());
    long size = told(SIZE_TOLD, at.text(), line.end());
    List<Long> shape = Arrays.stream(line.group(3).split("\\D+", -1)).map(Long::parseLong).toList();
    long columns = shape.get(shape.size() - 1);
    long rows = 1;
    for (long length : shape.subList(0, shape.size() - 1)) {
      rows = rows > Integer.MAX_VALUE ? rows : rows * length;
    }
    boolean padded = SIZES.stream().noneMatch(one -> columns * one == stride);
    return rows > 1 && padded && stride > columns && rows * stride == size
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

  /** The number behind a word that stands after the shape; -1 where there is none. */
  private static long told(Pattern word, String line, int from) {
    Matcher told = word.matcher(line).region(from, Math.min(line.length(), from + REACH));
    return told.find() ? Long.parseLong(told.group(1)) : -1;
  }
}

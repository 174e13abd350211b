package org.cannadvisor.intake.similarity;

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
import org.cannadvisor.model.ReducedDigits;

/**
 * Reads lists of modules with their relative errors in fp32, and finds those in which convolutions
 * alone are off by the digits that HF32 drops.
 *
 * <pre>
 * stem.0   Conv2d   torch.float32  rel=2.71e-04
 * head     Linear   torch.float32  rel=1.36e-07
 * </pre>
 */
public final class ModuleErrorReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 240;
  private static final int FEWEST = 3;

  /** Half a unit of the last of 11 bits, and what a sum over many of them makes of it. */
  private static final double LEAST_REDUCED = 5e-5;

  private static final double MOST_REDUCED = 2e-3;

  /** What sums in another order give in fp32. */
  private static final double MOST_EXACT = 5e-6;

  private static final Pattern FILE = Pattern.compile(".*\\.(?:log|txt|out|md|csv|tsv)|[^.]+");
  private static final Sought SINGLE = Sought.of("(?i)(?<![a-z0-9])(?:fp32|float32)(?![0-9])");
  private static final Pattern ROW =
      Pattern.compile(
          "(?<![\\w.])(Conv(?:Transpose)?[123]?[dD]?|Linear|MatMul|Gemm|BatchMatMul)(?![\\w.]).{0,80}?"
              + "\\brel(?:ative)?(?:[_ ]?(?:err(?:or)?|diff))?\\s?[=: ]\\s?(\\d{1,3}(?:\\.\\d{1,8})?(?:[eE]-?\\d{1,3})?)");

  /** The same figure as the last word of a line, with the other modules beside. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?<![\\w.])(Conv(?:Transpose)?[123]?[dD]?|Linear|\\w{0,20}(?:MatMul|Matmul|Norm)\\w{0,4}|Gemm)\\s{1,40}(\\d\\.\\d{1,6}[eE][-+]\\d{2})\\s*$");

  private record Row(String module, double error, int line) {

    boolean isConvolution() {
      return module.startsWith("Conv");
    }

    boolean isReduced() {
      return error >= LEAST_REDUCED && error <= MOST_REDUCED;
    }
  }

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
        && text.content().length() <= LONGEST
        && text.content().contains("Conv")
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    List<Row> rows = rows(text);
    List<Row> convolutions = rows.stream().filter(Row::isConvolution).toList();
    Optional<Row> exact =
        rows.stream().filter(one -> !one.isConvolution() && one.error() <= MOST_EXACT).findFirst();
    if (exact.isPresent()
        && convolutions.size() >= FEWEST
        && convolutions.stream().allMatch(Row::isReduced)) {
      Row first = convolutions.get(0);
      reading.add(
          new ReducedDigits(
              Fact.UNTIED,
              first.module(),
              first.error(),
              exact.get().module(),
              exact.get().error(),
              text.at(first.line())));
    }
    return reading;
  }

  private static List<Row> rows(SourceText text) {
    var rows = new ArrayList<Row>();
    boolean single = SINGLE.isIn(text.content());
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher row = ROW.matcher(line.length() > LONGEST_LINE ? "" : line);
      Matcher last = LAST.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (single && row.find()) {
        rows.add(new Row(row.group(1), Double.parseDouble(row.group(2)), i + 1));
      } else if (last.find()) {
        rows.add(new Row(last.group(1), Double.parseDouble(last.group(2)), i + 1));
      }
    }
    return rows;
  }
}

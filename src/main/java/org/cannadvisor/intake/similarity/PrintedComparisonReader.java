package org.cannadvisor.intake.similarity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.comparison.ComparisonReader;
import org.cannadvisor.model.Kind;

/**
 * Reads what people's own scripts print when they compare the outputs or the layers of a model on
 * the chip with those of a framework.
 *
 * <pre>
 * output[0] cos_sim=0.7132 max_abs=41.55
 * batch 1 余弦相似度: 0.71
 * </pre>
 *
 * <p>Tables of the toolchain have a reader of their own, {@link ComparisonReader}.
 */
public final class PrintedComparisonReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:log|txt|out|md|markdown|rst|csv|tsv|jsonl?|xml)|[^.]+");

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
        && text.content().length() <= LONGEST
        && !Sides.isOther(text)
        && !read(text).facts().isEmpty()
        && !isTable(text);
  }

  private static boolean isTable(SourceText text) {
    var tables = new ComparisonReader();
    return tables.recognises(text) && !tables.read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    PrintedRows printed = PrintedRows.in(text);
    if (!printed.rows().isEmpty() || printed.failedCheck() > 0) {
      var sides = Sides.of(text);
      var conclusion = new Conclusion(text, sides, reading);
      conclusion.draw(printed.rows());
      conclusion.ofCheck(printed.failedCheck());
    }
    return reading;
  }
}

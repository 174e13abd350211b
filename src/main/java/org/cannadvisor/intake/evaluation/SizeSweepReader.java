package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.SideWords;
import org.cannadvisor.intake.project.SideWords.Owner;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.OutcomeContrast.Axis;

/**
 * Reads sheets that sweep a size and have the same figure of both sides in every row. Where both
 * agree up to a size and never beyond it, the size decides.
 *
 * <pre>
 * rows,auc_cpu,auc_npu
 * 128,0.7423,0.7423
 * 512,0.7424,0.6379
 * </pre>
 */
public final class SizeSweepReader implements FactReader {

  private static final int LONGEST = 1 << 16;
  private static final int FEWEST = 2;

  /** A share of the reference that is still the same. */
  private static final double SAME = 0.002;

  private static final double OTHER = 0.02;

  private static final Pattern SHEET = Pattern.compile("(?i).*\\.(?:csv|tsv)");
  private static final Pattern CELL = Pattern.compile("[\\t,;]");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)(?:rows?|n|num\\w*|size|len(?:gth)?|seq(?:_?len)?|tokens?|boxes|width|height|dim)");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:\\.\\d{1,9})?");

  private record Row(int size, double mine, double golden, int line) {

    boolean isSame() {
      return Math.abs(mine - golden) <= golden * SAME;
    }

    boolean isOther() {
      return Math.abs(mine - golden) > golden * OTHER;
    }
  }

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return SHEET.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && contrast(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    contrast(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<OutcomeContrast> contrast(SourceText text) {
    List<String> head = text.lines().isEmpty() ? List.of() : cells(text.lines().get(0));
    int mine = column(head, Owner.MINE);
    int golden = column(head, Owner.GOLDEN);
    if (mine < 0
        || golden < 0
        || !SIZE.matcher(head.get(0)).matches()
        || !SideWords.withoutOwner(head.get(mine))
            .equals(SideWords.withoutOwner(head.get(golden)))) {
      return Optional.empty();
    }
    List<Row> rows = rows(text, mine, golden);
    List<Row> same = of(rows, Row::isSame);
    List<Row> other = of(rows, Row::isOther);
    if (same.size() < FEWEST
        || other.size() < FEWEST
        || same.size() + other.size() < rows.size()
        || same.get(same.size() - 1).size() >= other.get(0).size()) {
      return Optional.empty();
    }
    Row last = same.get(same.size() - 1);
    Row first = other.get(0);
    return Optional.of(
        new OutcomeContrast(
            Fact.UNTIED,
            Axis.SIZE,
            String.valueOf(last.size()),
            String.valueOf(first.size()),
            text.at(first.line())));
  }

  private static List<Row> of(List<Row> rows, Predicate<Row> sort) {
    return rows.stream().filter(sort).sorted(Comparator.comparingInt(Row::size)).toList();
  }

  /** The only column of a side. */
  private static int column(List<String> head, Owner owner) {
    int found = -1;
    for (int i = 1; i < head.size(); i++) {
      if (SideWords.ofName(head.get(i)) == owner) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static List<Row> rows(SourceText text, int mine, int golden) {
    var rows = new ArrayList<Row>();
    for (int i = 1; i < text.lines().size(); i++) {
      List<String> cells = cells(text.lines().get(i));
      if (cells.size() > Math.max(mine, golden)
          && WHOLE.matcher(cells.get(0)).matches()
          && NUMBER.matcher(cells.get(mine)).matches()
          && NUMBER.matcher(cells.get(golden)).matches()) {
        rows.add(
            new Row(
                Integer.parseInt(cells.get(0)),
                Double.parseDouble(cells.get(mine)),
                Double.parseDouble(cells.get(golden)),
                i + 1));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(CELL.split(line, -1))
        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}

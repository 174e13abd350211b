package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;

/**
 * Rows for and against one recommendation that hold for the same chip, version and operator, where
 * neither is an exception from the other: both hold for the same, each has places of its own, or
 * the one against always takes in the one for and weighs as much.
 */
final class OpposedRows implements Check {

  /** Of so many rows about one recommendation each is compared with all. */
  private static final int MOST = 2_000;

  private static final Text MEND =
      new Text(
          "核对两个出处，缩小其中一行的芯片、版本或算子，或删去一行。",
          "See to both sources; narrow the chips, versions or operators of one row, or take one"
              + " out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    Map<String, List<TableRow>> byId =
        material.rows().stream().collect(Collectors.groupingBy(TableRow::about));
    var found = new ArrayList<Audit.Finding>();
    byId.values().stream()
        .filter(rows -> rows.size() <= MOST)
        .forEach(rows -> addOpposed(rows, found));
    return found;
  }

  private static void addOpposed(List<TableRow> rows, List<Audit.Finding> found) {
    List<TableRow> against = rows.stream().filter(row -> row.kind() != Kind.FOR).toList();
    for (TableRow row : rows) {
      if (row.kind() == Kind.FOR) {
        Optional<TableRow> other = against.stream().filter(one -> areOpposed(row, one)).findFirst();
        other.ifPresent(one -> found.add(finding(row, one)));
      }
    }
  }

  private static boolean areOpposed(TableRow row, TableRow against) {
    RowScope mine = RowScope.of(row);
    RowScope its = RowScope.of(against);
    if (its.takesIn(mine)) {
      return mine.takesIn(its)
          || against.kind() == Kind.RULES_OUT
          || against.weight().compareTo(row.weight()) <= 0;
    }
    return !mine.takesIn(its) && mine.meets(its);
  }

  private static Audit.Finding finding(TableRow row, TableRow against) {
    String place = Rows.place(against.at());
    return new Audit.Finding(
        Audit.Sort.CONTRADICTION,
        "rows-opposed",
        row.about(),
        row.at(),
        new Text(
            "与 " + place + " 对同样的芯片、版本和算子给出相反的结论。",
            "For the same chip, version and operator this row says the opposite of " + place + "."),
        MEND);
  }
}

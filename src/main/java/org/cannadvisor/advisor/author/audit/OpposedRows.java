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
        .filter(rows -> rows.size() <= Rows.MOST)
        .forEach(rows -> addOpposed(rows, found));
    return found;
  }

  private static void addOpposed(List<TableRow> rows, List<Audit.Finding> found) {
    List<Rows.Scoped> scoped = Rows.scoped(rows);
    List<Rows.Scoped> against =
        scoped.stream().filter(one -> one.row().kind() != Kind.FOR).toList();
    for (Rows.Scoped one : scoped) {
      if (one.row().kind() == Kind.FOR) {
        Optional<Rows.Scoped> other =
            against.stream().filter(its -> areOpposed(one, its)).findFirst();
        other.ifPresent(its -> found.add(finding(one.row(), its.row())));
      }
    }
  }

  private static boolean areOpposed(Rows.Scoped mine, Rows.Scoped its) {
    if (its.scope().takesIn(mine.scope())) {
      return mine.scope().takesIn(its.scope())
          || its.row().kind() == Kind.RULES_OUT
          || its.row().weight().compareTo(mine.row().weight()) <= 0;
    }
    return !mine.scope().takesIn(its.scope()) && mine.scope().meets(its.scope());
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

package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;

/**
 * Rows that never speak, since at least eight others always speak before them: of the rows about
 * one recommendation the eight weightiest are heard, of equal ones the first.
 */
final class UnheardRows implements Check {

  private static final int HEARD = 8;

  private static final Text MEND =
      new Text("合并条件相近的行，或把更重要的行提前。", "Join rows with like conditions, or move what matters up.");

  @Override
  public List<Audit.Finding> in(Material material) {
    Map<String, List<TableRow>> groups =
        material.rows().stream()
            .collect(Collectors.groupingBy(row -> row.about() + " " + row.kind()));
    var found = new ArrayList<Audit.Finding>();
    groups.values().stream()
        .filter(rows -> rows.size() > HEARD && rows.size() <= Rows.MOST)
        .forEach(rows -> addUnheard(rows, found));
    return found;
  }

  private static void addUnheard(List<TableRow> rows, List<Audit.Finding> found) {
    List<Rows.Scoped> scoped = Rows.scoped(rows);
    for (Rows.Scoped one : scoped) {
      TableRow row = one.row();
      long before =
          scoped.stream()
              .filter(other -> other.row().at().compareTo(row.at()) < 0)
              .filter(other -> other.row().weight().compareTo(row.weight()) <= 0)
              .filter(other -> other.scope().takesIn(one.scope()))
              .count();
      if (before >= HEARD) {
        found.add(finding(row, before));
      }
    }
  }

  private static Audit.Finding finding(TableRow row, long before) {
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "row-unheard",
        row.about(),
        row.at(),
        new Text(
            "总有 " + before + " 行先于此行，而每条建议只采用 " + HEARD + " 行，此行从不起作用。",
            before
                + " rows always come before this one, and "
                + HEARD
                + " are heard about a recommendation: it never speaks."),
        MEND);
  }
}

package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;

/** Rows of tables that say the same of the same as an earlier row, whatever their sources. */
final class DuplicateRows implements Check {

  private static final Text MEND =
      new Text("合并为一行，把两个出处都写上。", "Make one row of both, with both sources.");

  @Override
  public List<Audit.Finding> in(Material material) {
    Map<List<Object>, TableRow> seen = new HashMap<>();
    var found = new ArrayList<Audit.Finding>();
    for (TableRow row : material.rows()) {
      TableRow before = seen.putIfAbsent(all(row), row);
      if (before != null) {
        found.add(finding(row, before));
      }
    }
    return found;
  }

  private static List<Object> all(TableRow row) {
    return List.of(RowScope.of(row), row.about(), row.kind(), row.weight(), row.says());
  }

  private static Audit.Finding finding(TableRow row, TableRow before) {
    String first = Rows.place(before);
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "row-duplicate",
        row.about(),
        row.at(),
        new Text(
            "此行与 " + first + " 完全相同，同一观察会被算两次。",
            "This row is that of " + first + " again; one observation would count twice."),
        MEND);
  }
}

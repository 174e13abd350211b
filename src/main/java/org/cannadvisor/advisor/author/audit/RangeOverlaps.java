package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Text;

/**
 * Ranges of the same subject that share some versions, while each has versions of its own: there
 * the same counts twice. A range within another one is a special case and may be meant.
 */
final class RangeOverlaps implements Check {

  private static final Text MEND =
      new Text(
          "让一个范围在另一个开始之前结束：7.0-7.3 含 7.3 的所有版本。",
          "Let one end before the other begins: 7.0-7.3 takes in all versions of 7.3.");

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (List<Ranged> all : Ranged.bySubject(material).values()) {
      if (all.size() <= Rows.MOST) {
        addOverlaps(all, found);
      }
    }
    return found;
  }

  private static void addOverlaps(List<Ranged> all, List<Audit.Finding> found) {
    for (int i = 1; i < all.size(); i++) {
      Ranged later = all.get(i);
      all.subList(0, i).stream()
          .filter(earlier -> overlap(earlier, later))
          .findFirst()
          .ifPresent(earlier -> found.add(finding(earlier, later)));
    }
  }

  private static boolean overlap(Ranged one, Ranged other) {
    CannRange a = one.versions();
    CannRange b = other.versions();
    return one.direction().equals(other.direction())
        && !one.isFirstFit()
        && a.from() < b.from()
        && b.from() <= a.to()
        && a.to() < b.to();
  }

  private static Audit.Finding finding(Ranged earlier, Ranged later) {
    String place = Rows.place(earlier.at());
    String both =
        Claims.cut(earlier.versions().text()) + ", " + Claims.cut(later.versions().text());
    return new Audit.Finding(
        Audit.Sort.VERSION_RANGE,
        "range-overlap",
        later.about(),
        later.at(),
        new Text(
            "与 " + place + " 说的是同一件事，版本范围有重叠（" + both + "），重叠处会算两次。",
            "It speaks of the same as "
                + place
                + ", and the versions overlap ("
                + both
                + "): there it counts twice."),
        MEND);
  }
}

package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/**
 * Versions that nothing speaks of, between others of the same subject. That there is a version in
 * between must be known: versions are not numbered without gaps.
 */
final class RangeHoles implements Check {

  private static final Text MEND =
      new Text(
          "若其间同样成立，扩大范围；若其间已修复，为那些版本加一行 argue: rules-out 并写出处。",
          "Where it holds there too, widen a range; where it was mended there, add a row for those"
              + " versions with argue: rules-out and its source.");

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (List<Ranged> all : Ranged.bySubject(material).values()) {
      Ranged last = all.get(0);
      for (Ranged next : all) {
        boolean isHole =
            next.versions().from() > last.versions().to()
                && material.versions().haveOneBetween(last.versions().to(), next.versions().from());
        if (isHole) {
          found.add(finding(last, next));
        }
        if (next.versions().to() > last.versions().to()) {
          last = next;
        }
      }
    }
    return found;
  }

  private static Audit.Finding finding(Ranged before, Ranged after) {
    String place = Rows.place(before.at());
    return new Audit.Finding(
        Audit.Sort.VERSION_RANGE,
        "range-hole",
        after.about(),
        after.at(),
        new Text(
            "与 " + place + " 说的是同一件事，但二者的版本范围之间有空缺：" + versions(before, after) + "。",
            "It speaks of the same as "
                + place
                + ", and there are versions between the two that neither speaks of: "
                + versions(before, after)
                + "."),
        MEND);
  }

  private static String versions(Ranged before, Ranged after) {
    return Claims.cut(before.versions().text()) + " … " + Claims.cut(after.versions().text());
  }
}

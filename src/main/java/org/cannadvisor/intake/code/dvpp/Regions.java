package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import org.cannadvisor.intake.code.Lengths;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Formula;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Region;
import org.cannadvisor.model.RegionSize;

/** What a crop takes or a paste fills: where it lies, and how large it is. */
final class Regions {

  private static final Num ONE = new Num(1, true);

  private Regions() {}

  /** A region by its corners, both ends included, as V1 has it. */
  static void say(
      Site site, int step, Region.Role role, List<Value> leftRightTopBottom, Evidence at) {
    Value left = leftRightTopBottom.get(0);
    Value right = leftRightTopBottom.get(1);
    Value top = leftRightTopBottom.get(2);
    Value bottom = leftRightTopBottom.get(3);
    say(
        site,
        step,
        role,
        List.of(left, right, top, bottom),
        length(left, right),
        length(top, bottom),
        at);
  }

  /** A region by its upper left corner and its size, as V2 has it. */
  static void say(
      Site site,
      int step,
      Region.Role role,
      Value left,
      Value top,
      Value width,
      Value height,
      Evidence at) {
    List<Value> corners = List.of(left, end(left, width), top, end(top, height));
    say(site, step, role, corners, Lengths.of(width), Lengths.of(height), at);
  }

  private static void say(
      Site site,
      int step,
      Region.Role role,
      List<Value> corners,
      Length width,
      Length height,
      Evidence at) {
    List<Length> sides = corners.stream().map(Lengths::of).toList();
    site.say(
        new Region(
            Fact.UNTIED,
            site.path(),
            step,
            role,
            sides.get(0),
            sides.get(1),
            sides.get(2),
            sides.get(3),
            at));
    if (width.isKnown() && height.isKnown()) {
      site.say(new RegionSize(Fact.UNTIED, site.path(), step, role, width, height, at));
    }
  }

  private static Value end(Value from, Value length) {
    if (from instanceof Num first && length instanceof Num pixels) {
      return new Num(first.value() + pixels.value() - 1, true);
    }
    boolean followed = !from.equals(Value.UNKNOWN) && !length.equals(Value.UNKNOWN);
    boolean atZero = from instanceof Num first && first.value() == 0;
    Value behind = atZero ? length : new Formula("+", List.of(from, length), true);
    return followed ? new Formula("-", List.of(behind, ONE), true) : Value.UNKNOWN;
  }

  private static Length length(Value from, Value to) {
    if (from instanceof Num first && to instanceof Num last) {
      double pixels = last.value() - first.value() + 1;
      return pixels > 0 ? Length.of(pixels) : Length.UNKNOWN;
    }
    boolean followed = !from.equals(Value.UNKNOWN) && !to.equals(Value.UNKNOWN);
    Value all = new Formula("+", List.of(to, ONE), true);
    boolean atZero = from instanceof Num first && first.value() == 0;
    return followed
        ? Lengths.of(atZero ? all : new Formula("-", List.of(all, from), true))
        : Length.UNKNOWN;
  }
}

package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.knowledge.OptionCell;
import org.cannadvisor.knowledge.OptionEntry;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Text;

/**
 * What options mean, where an earlier cell always fits as well: the first one that fits is taken.
 */
final class ShadowedCells implements Check {

  private static final String ANY = "*";
  private static final String MEANS = "means";

  private static final Text MEND =
      new Text("把更具体的说明移到前面，或删去。", "Move the more special cell up, or take it out.");

  private final OptionTable options;

  ShadowedCells(OptionTable options) {
    this.options = options;
  }

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (OptionEntry option : options.entries()) {
      List<Claim> places = places(material, option.name());
      // The program may have been built from another state of the tree than is audited.
      if (places.size() == option.means().size()) {
        for (int i = 1; i < places.size(); i++) {
          Claim place = places.get(i);
          first(option.means(), i).map(places::get).ifPresent(by -> found.add(finding(place, by)));
        }
      }
    }
    return found;
  }

  private static List<Claim> places(Material material, String option) {
    return material.claims().stream()
        .filter(claim -> claim.sort() == Claim.Sort.OPTION && claim.id().equals(option))
        .filter(claim -> claim.about().startsWith(MEANS))
        .toList();
  }

  /** The first cell that fits wherever a later one does; empty where there is none. */
  static Optional<Integer> first(List<OptionCell> cells, int later) {
    for (int i = 0; i < later; i++) {
      if (takesIn(cells.get(i), cells.get(later))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean takesIn(OptionCell one, OptionCell other) {
    return takesIn(one.values(), other.values())
        && (one.chips().isEmpty()
            || (!other.chips().isEmpty() && one.chips().containsAll(other.chips())))
        && from(one.since()) <= from(other.since())
        && end(one.until()) >= end(other.until())
        && one.with().entrySet().stream().allMatch(wish -> isWished(wish, other.with()))
        && one.without().entrySet().stream().allMatch(ban -> isBanned(ban, other.without()));
  }

  private static boolean takesIn(List<String> mine, List<String> others) {
    return mine.isEmpty() || (!others.isEmpty() && mine.containsAll(others));
  }

  private static boolean isWished(
      Map.Entry<String, List<String>> wish, Map<String, List<String>> others) {
    List<String> other = others.getOrDefault(wish.getKey(), List.of());
    return !other.isEmpty()
        && (wish.getValue().contains(ANY) || wish.getValue().containsAll(other));
  }

  private static boolean isBanned(
      Map.Entry<String, List<String>> ban, Map<String, List<String>> others) {
    List<String> other = others.getOrDefault(ban.getKey(), List.of());
    return other.contains(ANY) || other.containsAll(ban.getValue());
  }

  private static long from(String version) {
    return CannRange.of(version).map(CannRange::from).orElse(0L);
  }

  private static long end(String version) {
    return CannRange.of(version).map(CannRange::from).orElse(Long.MAX_VALUE);
  }

  private static Audit.Finding finding(Claim place, Claim by) {
    String first = Rows.place(by.at());
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "cell-shadowed",
        place.id(),
        place.at(),
        new Text(
            "只取第一条适用的说明，" + first + " 总是先适用，此条从不采用。",
            "The first cell that fits is taken, and that of " + first + " always fits before."),
        MEND);
  }
}

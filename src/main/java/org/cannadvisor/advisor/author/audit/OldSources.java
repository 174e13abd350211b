package org.cannadvisor.advisor.author.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/**
 * Claims that rest on old observations alone. A source without a date does not age, nor does what
 * holds up to some version: that version will not change any more.
 */
final class OldSources implements Check {

  /**
   * A dated source that is older is too old. Every year has several versions of CANN, so that after
   * three years nothing of what was seen then is what is used now.
   */
  static final int STALE_MONTHS = 36;

  private static final Text MEND =
      new Text(
          "用现在的版本复查，在出处中补上新的年月；已不成立的，给出版本范围或删去。",
          "Check it again with a present version and add that month to the source; where it no"
              + " longer holds, give the versions or take it out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    LocalDate oldest = material.today().minusMonths(STALE_MONTHS);
    return material.claims().stream()
        .filter(claim -> claim.sort() != Claim.Sort.OFF && !claim.isOfThePast())
        .flatMap(
            claim ->
                seen(claim)
                    .filter(day -> day.isBefore(oldest))
                    .map(day -> finding(claim, day))
                    .stream())
        .toList();
  }

  /** The latest day of all sources; empty where one of them has no date. */
  private static Optional<LocalDate> seen(Claim claim) {
    Optional<LocalDate> latest = Optional.empty();
    for (String source : claim.sources()) {
      Optional<LocalDate> day = SourceDates.latest(source);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      if (latest.isEmpty() || latest.get().isBefore(day.get())) {
        latest = day;
      }
    }
    return latest;
  }

  private static Audit.Finding finding(Claim claim, LocalDate day) {
    Text what = Claims.named(claim);
    String month = day.toString().substring(0, 7);
    return new Audit.Finding(
        Audit.Sort.STALE,
        "source-old",
        claim.id(),
        claim.at(),
        new Text(
            what.zh() + "的依据最晚是 " + month + "，已超过 " + STALE_MONTHS + " 个月。",
            "What the "
                + what.en()
                + " rests on is of "
                + month
                + " at the latest, more than "
                + STALE_MONTHS
                + " months ago."),
        MEND);
  }
}

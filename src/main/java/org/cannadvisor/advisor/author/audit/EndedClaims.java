package org.cannadvisor.advisor.author.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/** Claims that say themselves until when they are good, and that day has passed. */
final class EndedClaims implements Check {

  private static final Text MEND =
      new Text("复查后写上新的日期，或删去这条。", "Look at it again and write a new date, or take it out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.claims().stream()
        .flatMap(
            claim ->
                claim.sources().stream()
                    .flatMap(source -> end(claim, source).stream())
                    .filter(day -> day.isBefore(material.today()))
                    .map(day -> finding(claim, day)))
        .toList();
  }

  private static Optional<LocalDate> end(Claim claim, String source) {
    return claim.sort() == Claim.Sort.OFF
        ? SourceDates.endOfReason(source)
        : SourceDates.end(source);
  }

  private static Audit.Finding finding(Claim claim, LocalDate day) {
    Text what = Claims.named(claim);
    return new Audit.Finding(
        Audit.Sort.STALE,
        "until-past",
        claim.id(),
        claim.at(),
        new Text(
            what.zh() + "写明只到 " + day + "，这一天已过。",
            "The " + what.en() + " says that it is good until " + day + ", which has passed."),
        MEND);
  }
}

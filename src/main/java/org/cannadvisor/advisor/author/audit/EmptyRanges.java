package org.cannadvisor.advisor.author.audit;

import java.util.List;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/** Ranges of versions whose end comes before their beginning. */
final class EmptyRanges implements Check {

  private static final Text MEND =
      new Text("先写较小的版本，如 7.0-7.3。", "Write the lower version first, as in 7.0-7.3.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.claims().stream()
        .filter(claim -> claim.cann().from() > claim.cann().to())
        .map(EmptyRanges::finding)
        .toList();
  }

  private static Audit.Finding finding(Claim claim) {
    Text what = Claims.named(claim);
    String range = Claims.cut(claim.cann().text());
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "range-empty",
        claim.id(),
        claim.at(),
        new Text(
            what.zh() + "的版本范围 " + range + " 不含任何版本。",
            "No version lies in " + range + ", the versions of the " + what.en() + "."),
        MEND);
  }
}

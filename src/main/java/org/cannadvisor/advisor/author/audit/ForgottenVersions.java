package org.cannadvisor.advisor.author.audit;

import java.util.List;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/** Claims about versions that are older than everything the built-in knowledge speaks of. */
final class ForgottenVersions implements Check {

  private static final Text MEND =
      new Text(
          "核对版本是否写错；若确实只关于这些旧版本，可以删去。",
          "See whether the versions are mistyped; if it is really about these, take it out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.claims().stream()
        .filter(claim -> material.versions().areAllAfter(claim.cann()))
        .map(claim -> finding(claim, material.versions().oldestMajor()))
        .toList();
  }

  private static Audit.Finding finding(Claim claim, long oldest) {
    Text what = Claims.named(claim);
    String range = Claims.cut(claim.cann().text());
    return new Audit.Finding(
        Audit.Sort.STALE,
        "versions-forgotten",
        claim.id(),
        claim.at(),
        new Text(
            what.zh() + "的版本范围 " + range + " 早于知识库所知的最早版本 CANN " + oldest + "。",
            "The versions of the "
                + what.en()
                + ", "
                + range
                + ", are older than CANN "
                + oldest
                + ", the oldest that the knowledge base knows."),
        MEND);
  }
}

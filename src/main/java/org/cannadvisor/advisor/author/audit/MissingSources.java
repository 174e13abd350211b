package org.cannadvisor.advisor.author.audit;

import java.util.List;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/** Claims that name no source where their files have a place for one. */
final class MissingSources implements Check {

  private static final Text MEND =
      new Text(
          "写明出处：文档与章节、日志或测试，最好带年月。",
          "Name the document and section, the log or the test, best with year and month.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.claims().stream()
        .filter(claim -> claim.sort() != Claim.Sort.OFF)
        .filter(claim -> claim.sources().isEmpty())
        .map(MissingSources::finding)
        .toList();
  }

  private static Audit.Finding finding(Claim claim) {
    Text what = Claims.named(claim);
    return new Audit.Finding(
        Audit.Sort.UNSOURCED,
        "source-missing",
        claim.id(),
        claim.at(),
        new Text(what.zh() + "没有写出处。", "The " + what.en() + " names no source."),
        MEND);
  }
}

package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/** Sources that are none: a word that holds the place, or what {@code rules new} has written. */
final class PlaceholderSources implements Check {

  /** Whole sources, without marks around them. */
  private static final Set<String> NONE =
      Set.of(
          "",
          "todo",
          "to do",
          "tbd",
          "to be done",
          "fixme",
          "xxx",
          "n/a",
          "na",
          "none",
          "unknown",
          "source",
          "where this is known from",
          "where the number comes from",
          "how often it is the cause here",
          "why this site does not want it",
          "待补充",
          "待补",
          "待定",
          "待填",
          "未知",
          "无",
          "暂无",
          "出处",
          "来源");

  private static final Text MEND =
      new Text("换成真正的出处；没有出处的，删去这条。", "Write where it comes from; without a source, take it out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.claims().stream()
        .filter(claim -> !claim.sources().isEmpty())
        .filter(claim -> claim.sources().stream().allMatch(PlaceholderSources::holdsThePlace))
        .map(PlaceholderSources::finding)
        .toList();
  }

  private static boolean holdsThePlace(String source) {
    String word = source.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    return NONE.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Audit.Finding finding(Claim claim) {
    Text what = Claims.named(claim);
    String written = Claims.cut(String.join(", ", claim.sources()));
    return new Audit.Finding(
        Audit.Sort.UNSOURCED,
        "source-placeholder",
        claim.id(),
        claim.at(),
        new Text(
            what.zh() + "的出处只是占位文字：" + written,
            "The source of the " + what.en() + " only holds the place: " + written),
        MEND);
  }
}

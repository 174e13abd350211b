package org.cannadvisor.knowledge;

import java.util.List;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;

/**
 * Something that knowledge holds to be true, and what that rests on, as its file says it.
 *
 * @param id of the threshold, prior, recommendation, operator or option that it is about
 * @param about what it speaks of beside the versions, so that two claims with the same text here
 *     speak of the same; empty where nothing is compared
 * @param cann the versions that it holds for
 * @param sources where it comes from, as written; none where the file names none
 */
public record Claim(
    Sort sort, String id, String about, CannRange cann, List<String> sources, Evidence at) {

  public Claim {
    sources = List.copyOf(sources);
  }

  /** What makes a claim. */
  public enum Sort {
    THRESHOLD("阈值", "threshold"),
    PRIOR("先验", "prior"),
    WEIGHT("权重表中的", "weight"),
    ENTRY("知识条目", "entry"),
    OPERATOR("算子表中的", "known operator"),
    ISSUE("已知问题表中的", "known issue"),
    OPTION("选项表中的", "documented option"),
    ROW("决策表中论及", "table row about"),
    /** A recommendation that a pack switches off; what it rests on is the reason. */
    OFF("关闭的建议", "switched-off recommendation");

    private final String zh;
    private final String en;

    Sort(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** As it stands in a sentence, before the id. */
    public Text words() {
      return new Text(zh, en);
    }
  }

  /** Whether it speaks of old versions alone, so that it stays true however old it is. */
  public boolean isOfThePast() {
    return cann.to() < Long.MAX_VALUE;
  }
}

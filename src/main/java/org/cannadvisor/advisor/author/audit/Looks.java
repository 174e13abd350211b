package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Audit.Depth;
import org.cannadvisor.model.Audit.Look;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/** Says what was looked at, and how far. */
final class Looks {

  private Looks() {}

  /** Rules whose conditions are known; where some are not understood, that is said. */
  static Look rules(String id, Collection<RuleShape> rules, String zh, String en) {
    long tests = rules.stream().flatMap(Looks::tests).count();
    long opaque = rules.stream().flatMap(Looks::tests).filter(test -> !test.isLiteral()).count();
    long part = rules.stream().filter(rule -> !rule.isWhole()).count();
    boolean isWhole = part == 0 && opaque == 0;
    Text limit = isWhole ? Text.NONE : limit(tests, opaque, part);
    return look(id, rules.size(), isWhole ? Depth.WHOLE : Depth.PART, zh, en, limit);
  }

  private static Text limit(long tests, long opaque, long part) {
    Text asText =
        new Text(
            tests + " 个比较中 " + opaque + " 个涉及其他事实或函数，只按文字比对",
            opaque
                + " of "
                + tests
                + " tests refer to other facts or call something and were"
                + " compared as text");
    return part == 0
        ? new Text(asText.zh() + "。", asText.en() + ".")
        : new Text(
            asText.zh() + "；其中 " + part + " 条另有未看懂的条件。",
            asText.en() + "; " + part + " of the rules have conditions beyond that.");
  }

  private static Stream<TestShape> tests(RuleShape rule) {
    return rule.when().stream().flatMap(condition -> condition.tests().stream());
  }

  /** Claims of each sort that there is. */
  static List<Look> claims(Collection<Claim> claims) {
    var looks = new ArrayList<Look>();
    for (Claim.Sort sort : Claim.Sort.values()) {
      int count = (int) claims.stream().filter(claim -> claim.sort() == sort).count();
      if (count > 0) {
        Text words = plural(sort);
        String id = words.en().replace(' ', '-').toLowerCase(Locale.ROOT);
        looks.add(look(id, count, Depth.WHOLE, words.zh(), words.en(), Text.NONE));
      }
    }
    return looks;
  }

  private static Text plural(Claim.Sort sort) {
    return switch (sort) {
      case THRESHOLD -> new Text("阈值", "thresholds");
      case PRIOR -> new Text("先验", "priors");
      case WEIGHT -> new Text("先验与权重", "weights");
      case ENTRY -> new Text("知识条目", "entries");
      case OPERATOR -> new Text("已知算子", "known operators");
      case ISSUE -> new Text("已知问题", "known issues");
      case OPTION -> new Text("选项说明", "option cells");
      case ROW -> new Text("决策表行", "table rows");
      case OFF -> new Text("关闭的建议", "switched off");
    };
  }

  /** Something that was looked at. */
  static Look look(String id, int count, Depth depth, String zh, String en, Text limit) {
    return new Look(id, count, depth, new Text(count + " " + zh, count + " " + en), limit);
  }
}

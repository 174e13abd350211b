package org.cannadvisor.advisor.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.Condition.Absent;
import org.cannadvisor.patterns.Condition.Chosen;
import org.cannadvisor.patterns.Condition.Count;
import org.cannadvisor.patterns.Condition.Every;
import org.cannadvisor.patterns.Condition.Match;
import org.cannadvisor.patterns.Condition.Pattern;
import org.cannadvisor.patterns.Condition.Present;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Where;

/**
 * The conditions of a declared rule in words: {@code FusionResult: pass is `SwishPass`, effective
 * is above `3` (a threshold)}. Names of facts and fields are those that the rule uses.
 */
final class ConditionWords {

  private final Lang lang;

  private ConditionWords(Lang lang) {
    this.lang = lang;
  }

  /** One text for each condition, in their order. */
  static List<Text> of(List<Condition> when) {
    var zh = new ConditionWords(Lang.ZH);
    var en = new ConditionWords(Lang.EN);
    return when.stream().map(one -> new Text(zh.words(one), en.words(one))).toList();
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  private String words(Condition condition) {
    if (condition instanceof Match match) {
      return words(match.pattern());
    }
    if (condition instanceof Absent absent) {
      return say("没有：", "there is no ") + together(absent.together());
    }
    if (condition instanceof Present present) {
      return say("存在：", "there is ") + together(present.together());
    }
    if (condition instanceof Every every) {
      return say("每个 ", "every ")
          + words(every.pattern())
          + say("，都满足：", " has: ")
          + words(every.holds());
    }
    if (condition instanceof Count count) {
      return say("数量：", "the number of ") + words(count.pattern()) + ": " + words(count.is());
    }
    return chosen((Chosen) condition);
  }

  private String chosen(Chosen one) {
    String which =
        switch (one.pick()) {
          case FIRST -> say("最靠前的 ", "the first ");
          case MIN -> say("最小的 ", "the smallest ");
          case MAX -> say("最大的 ", "the largest ");
        };
    String then = words(one.then());
    return which
        + one.by()
        + say("，取自 ", " of ")
        + words(one.pattern())
        + (then.isEmpty() ? "" : say("，且 ", ", with ") + then);
  }

  private String together(List<Condition> conditions) {
    return conditions.stream().map(this::words).collect(Collectors.joining(say("，以及 ", " with ")));
  }

  private String words(Pattern pattern) {
    String name = pattern.binding().name();
    String tests = words(pattern.where());
    return pattern.type().getSimpleName()
        + (name.isEmpty() ? "" : " ($" + name + ")")
        + (pattern.anySubject() ? say("（任何模型）", " of any model") : "")
        + (tests.isEmpty() ? "" : say("：", ": ") + tests);
  }

  private String words(Where where) {
    return Stream.concat(
            where.tests().stream().map(this::words), where.alternatives().stream().map(this::words))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(say("，", ", ")));
  }

  private String words(Where.AnyOf any) {
    return any.choices().stream()
        .map(this::words)
        .collect(Collectors.joining(say(" 或 ", " or "), say("（", "("), say("）", ")")));
  }

  private String words(FieldTest test) {
    var values = new ArrayList<String>();
    test.operands().forEach(one -> values.add(words(one)));
    String all = String.join(say(" 或 ", " or "), values);
    String words = test.field() + " " + operator(test) + " " + all;
    return test.negated() ? say("并非（", "not (") + words + say("）", ")") : words;
  }

  private String operator(FieldTest test) {
    return switch (test.operator()) {
      case IS -> say("为", "is");
      case IS_NOT -> say("不为", "is not");
      case BELOW -> say("小于", "is below");
      case AT_MOST -> say("不大于", "is at most");
      case ABOVE -> say("大于", "is above");
      case AT_LEAST -> say("不小于", "is at least");
      case CONTAINS -> say("含有", "contains");
      case STARTS_WITH -> say("开头为", "starts with");
      case ENDS_WITH -> say("结尾为", "ends with");
      case MATCHES -> say("匹配", "matches");
      case KNOWN -> say("已知：", "known:");
      case IN_FILE -> say("位于文件", "lies in the file");
    };
  }

  private String words(Operand operand) {
    if (operand instanceof Operand.Reference reference) {
      return code("$" + reference.of().name() + "." + reference.field());
    }
    var literal = (Operand.Literal) operand;
    return code(value(literal.value()))
        + (literal.isThreshold() ? say("（阈值）", " (a threshold)") : "");
  }

  /** Whole numbers as people write them, words of lists as YAML has them. */
  private static String value(Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    return value instanceof Enum<?> word
        ? word.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : value.toString();
  }

  private static String code(String text) {
    return '`' + text.replace('`', '\'') + '`';
  }
}

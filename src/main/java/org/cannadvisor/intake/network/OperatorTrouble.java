package org.cannadvisor.intake.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Sentences that blame an operator by its type alone, or say that results are right without it:
 *
 * <pre>
 * ScatterND gives wrong values on 310P
 * 把 HardSwish 换成 x*relu6(x+3)/6 之后结果正常
 * </pre>
 */
final class OperatorTrouble {

  /** Characters between the type and the trouble. */
  private static final int NEAR = 50;

  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w./-])([A-Z][A-Za-z0-9]{2,39})(?:_\\d{1,6})?(?![\\w/-]|\\.\\w)");

  private static final Sought TROUBLE =
      Sought.of(
          "(?i)\\b(?:wrong|incorrect(?:ly)?|inaccurate|garbage|broken|diverges?|deviates?|off|nan|not (?:right|correct|accurate)|(?:do|does)(?: not|n't) match|differs?|mismatch\\w*|loses? (?:accuracy|precision)|bug(?:gy)?|overflows?)\\b"
              + "|不对|错误|出错|算错|不正确|不一致|异常|误差(?:很|较|偏)?大|有误差|偏差|对不上|掉精度|精度(?:问题|不够|不足|损失|较差|下降|丢失|低)|溢出|有\\s?bug");

  private static final Sought WITHOUT =
      Sought.of(
          "(?i)\\b(?:after|by|once|when|with|without|if)?\\s?(?:replac\\w+|remov\\w+|rewrit\\w+|rewrote|swapp\\w+|decompos\\w+|without|mov\\w+|expand\\w+)\\b|替换|换成|换为|改成|改为|去掉|去除|拆成|拆分|移到|删掉|删除|绕过");
  private static final Sought GOOD =
      Sought.of(
          "(?i)\\b(?:right|correct|fine|ok|okay|good|match(?:es)?|normal|goes? away|gone|recovers?|restored|agrees?|disappears?|as expected)\\b"
              + "|正常|正确|没问题|没有问题|一致|恢复|达标|对齐|消失|解决|对了");

  /** What supposes, denies, fails, or speaks of other things than results. */
  private static final Sought OTHER =
      Sought.of(
          "(?i)--\\w|\\b(?:no|not an?|without (?:any )?(?:loss|error|accuracy)|if|may|might|should|could|can|whether|please|fixed|supports?|supported|unsupported|compil\\w+|convert\\w*|conversion|export\\w*|latency|speed|faster|performance|shape mismatch|pass|fusion|warning|error code|not found)\\b"
              + "|没有(?!问题)|未发现|不存在|无精度|如果|若|可能|是否|支持|转换|编译|导出|性能|耗时|时延|报错|已修复|避免|防止|建议");

  private static final Pattern END = Pattern.compile("[。；;！!]|\\.(?=\\s|$)");

  private OperatorTrouble() {}

  /** The type that a line blames; empty where it blames none. */
  static Optional<String> in(String line) {
    for (String sentence : END.split(line, -1)) {
      Optional<String> type = blamed(sentence);
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> blamed(String sentence) {
    Matcher named = TYPE.matcher(sentence);
    while (named.find()) {
      if (OperatorTypes.has(named.group(1))) {
        return isTold(sentence, named) ? Optional.of(named.group(1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(String sentence, Matcher named) {
    if (OTHER.isIn(sentence)) {
      return false;
    }
    if (WITHOUT.isIn(sentence)) {
      return GOOD.isIn(sentence.substring(named.end()));
    }
    String behind =
        sentence.substring(named.end(), Math.min(sentence.length(), named.end() + NEAR));
    String before = sentence.substring(Math.max(0, named.start() - NEAR), named.start());
    return TROUBLE.isIn(behind) || TROUBLE.isIn(before);
  }
}

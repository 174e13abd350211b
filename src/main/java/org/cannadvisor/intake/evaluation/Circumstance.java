package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.OutcomeContrast.Axis;

/** Circumstances under which results can be right or wrong, by the words for their two sides. */
enum Circumstance {
  BATCH(
      Axis.BATCH,
      "(?:batch(?:[ _-]?size)?|bs)\\s?(?:=|of|为|是|:)?\\s?1(?![\\d.])|single[- ](?:batch|sample|image|picture)|one (?:picture|image|sample|sentence) at a time|单\\s?(?:batch|张|样本)",
      "(?:batch(?:[ _-]?size)?|bs)\\s?(?:=|of|为|是|:|>|>=|大于|above|over|larger than)?\\s?(?:[2-9]|1\\d|[2-9]\\d|\\d{3}|1(?=\\s*(?:以上|up)))|(?:multi|larger?|big(?:ger)?|higher|other)[- ]?batch(?:es)?(?: sizes?)?|batch(?:es)? (?:>|above|larger|greater|of several)\\s?(?:than )?1?|多\\s?(?:batch|张)|大\\s?batch",
      "",
      true),
  STEP(
      Axis.STEP,
      "(?<![a-z])(?:iters?|iterations?|steps?)\\s?=?\\s?[01](?!\\d)|\\bfirst (?:token|step|iteration)\\b|第一(?:步|个\\s?token)|prefill",
      "(?<![a-z])(?:iters?|iterations?|steps?)\\s?=?\\s?(?:[2-9]|[1-9]\\d)(?!\\d)|(?<!\\d)(?:[2-9]|[1-9]\\d) (?:iters|iterations|steps)\\b|\\bfrom step [1-9]|\\b(?:later|following|next|all other) (?:steps?|tokens?|iterations?)\\b|decode|后面|之后",
      "",
      false),
  ORDER(
      Axis.ORDER,
      "\\bfirst (?:\\w+ )?(?:frame|image|picture|sample|inference|run|request|call|row|sentence|clip|result|one|iteration|time)\\b|第一(?:帧|张|次|个(?!\\s?token)|条)|首(?:帧|次|张)",
      "\\b(?:later|following|subsequent|next|others?|second|every other|after(?:wards)?|rest|remaining|from then on)\\b|后续|之后|以后|其余|其他|其它|从?第(?:二|2)(?:帧|张|次|个|条)|后面",
      "",
      true),
  CONCURRENCY(
      Axis.CONCURRENCY,
      "\\b(?:single|one|1)[- ](?:thread(?:ed)?|stream|process|camera|channel|instance|worker|client)\\b|单(?:线程|路|进程|流|实例|个线程)|(?<!\\d)1\\s?(?:路|个?线程|个?进程)",
      "\\b(?:multi[- ]?(?:thread|stream|process|channel)\\w*|(?:several|more|two|three|four|many|\\d{1,3}) (?:\\w+ )?(?:threads?|streams?|process(?:es)?|channels?|cameras|workers|clients|instances)|concurren\\w+|parallel)\\b|[多两二三四](?:线程|路|进程|流|实例|个线程|个进程)|并发|并行|[2-9]\\s?(?:路|个?线程)",
      "",
      false),
  CHIP(Axis.CHIP, Words.CHIP, Words.CHIP, "", false),
  CARDS(
      Axis.CARDS,
      "(?<![a-z])(?:tp|tensor[-_ ]parallel(?:[-_ ]size)?)\\s?=?\\s?1(?!\\d)|\\b(?:single|one) (?:card|device|npu|chip)\\b|单卡",
      "(?<![a-z])(?:tp|tensor[-_ ]parallel(?:[-_ ]size)?)\\s?=?\\s?(?:[2-9]|1\\d)|\\b(?:two|several|multiple|four|eight|[248]) (?:cards|devices|npus|chips)\\b|[双多两四八]卡",
      "",
      false),
  MODE(
      Axis.MODE,
      "(?<![a-z])eager(?![a-z])|单算子(?:模式)?|逐算子",
      "(?<![a-z])(?:graph[- _]?mode|acl ?graph|torchair|jit_compile|graph)(?![a-z])|图模式|整图",
      "",
      false),
  PREPARATION(Axis.PREPARATION, Words.HOST, Words.ON_CHIP, "", false),
  DTYPE(Axis.DTYPE, Words.WIDE, Words.NARROW, "", false),
  FORM(
      Axis.SIZE,
      "\\b(?:static|fixed) (?:shape|input|size)s?\\b|(?:静态|固定)\\s?(?:shape|尺寸|形状|输入|分辨率|模型)",
      "\\bdynamic (?:shape|input|size|gear)s?\\b|动态\\s?(?:shape|尺寸|形状|输入|分辨率|档位|模型)",
      "",
      false),
  SIZE(
      Axis.SIZE,
      Words.SIZE,
      Words.SIZE,
      "\\b(?:size|resolution|shape|dynamic|gears?|height|width|length|long|inputs?|pixels|image|picture)s?\\b|\\d{2,4}\\s?[x×*]\\s?\\d{2,4}|尺寸|分辨率|动态|档位|大小|长度|宽|高|输入",
      false);

  /** Expressions that both sides of a circumstance share. */
  private static final class Words {
    static final String HOST =
        "(?<![a-z])(?:opencv|cv2|pil|pillow|host|cpu)(?![a-z])[^，,;；]{0,8}(?:前处理|预处理|解码|缩放|resiz|decod|pre-?process)|(?<![a-z])(?:opencv|cv2|pil|pillow)(?![a-z])";
    static final String ON_CHIP = "(?<![a-z])(?:dvpp|aipp|jpegd|vpc)(?![a-z])";
    static final String WIDE = "(?<![a-z])(?:fp32|float32|fp16|float16|bf16)(?![a-z\\d])";
    static final String NARROW = "(?<![a-z])(?:int8|w8a8|w4a16|fp16|float16)(?![a-z\\d])|量化";
    static final String CHIP =
        "(?:ascend\\s?|atlas\\s?|昇腾\\s?)?(?<![a-z\\d])(?:310p\\d?|310b\\d?|310(?![\\d])|910[abc]?\\d?|910_93)(?![a-z\\d])";
    static final String SIZE =
        "(?<![\\w.])\\d{2,4}\\s?[x×*]\\s?\\d{2,4}(?![\\w.])|(?<![\\w.])(?:[3-9]\\d|\\d{3,4})(?![\\w.%％/]|\\s?(?:%|ms|fps|张|个|samples|images|pictures|帧))";
  }

  private static final Pattern NO_NUMBER = Pattern.compile("^\\D+");

  private final Axis axis;
  private final Pattern good;
  private final Pattern bad;
  private final Optional<Pattern> about;
  private final boolean onlyEnough;

  /**
   * @param about what the sentence must speak of; empty for nothing more
   * @param onlyEnough whether "only this is right" says that the other is wrong
   */
  Circumstance(Axis axis, String good, String bad, String about, boolean onlyEnough) {
    this.axis = axis;
    this.good = Pattern.compile(good, Pattern.CASE_INSENSITIVE);
    this.bad = Pattern.compile(bad, Pattern.CASE_INSENSITIVE);
    this.about =
        about.isEmpty()
            ? Optional.empty()
            : Optional.of(Pattern.compile(about, Pattern.CASE_INSENSITIVE));
    this.onlyEnough = onlyEnough;
  }

  /** Whether a line has words for the good side of one of them. */
  static boolean anyIn(String line) {
    for (Circumstance circumstance : values()) {
      if (circumstance.good.matcher(line).find()) {
        return true;
      }
    }
    return false;
  }

  Axis axis() {
    return axis;
  }

  boolean isOnlyEnough() {
    return onlyEnough;
  }

  /** The words for the good side in a clause. */
  Optional<String> good(String clause, String sentence) {
    return words(good, clause, sentence);
  }

  /** The words for the bad side in a clause. */
  Optional<String> bad(String clause, String sentence) {
    return words(bad, clause, sentence);
  }

  private Optional<String> words(Pattern side, String clause, String sentence) {
    Matcher said = side.matcher(clause);
    boolean speaks = about.isEmpty() || about.get().matcher(sentence).find();
    return speaks && said.find() ? Optional.of(name(said.group().strip())) : Optional.empty();
  }

  /** A chip as {@code --soc_version} has it; other words as they are. */
  private String name(String words) {
    return axis == Axis.CHIP
        ? "Ascend" + NO_NUMBER.matcher(words).replaceFirst("").toUpperCase(Locale.ROOT)
        : words;
  }
}

package org.cannadvisor.intake.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Needles;

/**
 * The conversion options that people note beside a figure, as text or in their own words:
 *
 * <pre>
 * | om, `--disable_reuse_memory=1` | 24.2 |
 * | om, fusion off                 | 76.0 |
 * | 高精度模式                     | 76.1 |
 * </pre>
 */
public final class NotedOptions {

  private static final int LONGEST = 400;

  /** Stands for the value of an option that is noted without one. */
  public static final String ANY = "...";

  private static final String KEPT = "keep_dtype";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\w.])-{0,2}(precision_mode(?:_v2)?|buffer_optimize|disable_reuse_memory"
              + "|fusion_switch_file|keep_dtype|customize_dtypes|modify_mixlist|op_select_implmode"
              + "|op_precision_mode|deterministic|OP_NO_REUSE_MEM)\\s?[= ]\\s?[\"'`]?([\\w./-]{1,80})");

  /**
   * A value, or words, that stand for an option with that value.
   *
   * @param needles of which a text must contain one
   */
  private record Word(List<String> needles, Pattern pattern, String option, String value) {

    boolean isIn(String text, String lowered) {
      return Needles.mayBeIn(needles, lowered) && pattern.matcher(text).find();
    }
  }

  private static final List<Word> WORDS =
      List.of(
          word("must_keep_origin_dtype", "precision_mode", "must_keep_origin_dtype"),
          word("allow_fp32_to_fp16", "precision_mode", "allow_fp32_to_fp16"),
          word("force_fp32|cube_fp16in_fp32out", "precision_mode", "force_fp32"),
          word("high[- ]precision mode|高精度模式", "precision_mode", "allow_fp32_to_fp16"),
          word(
              "allow_mix_precision|mixed precision|混合精度(?:模式)?",
              "precision_mode",
              "allow_mix_precision"),
          word("mixed_float16", "precision_mode_v2", "mixed_float16"),
          word(
              "keep_dtype|(?:kept|keeping|keeps?|leaving|left)[^.;,]{1,40} in (?:fp|float)32",
              KEPT,
              ANY),
          word(
              "(?:算子|节点|层|[A-Z][A-Za-z]{3,30})[^。；，]{0,20}(?:保持|保留|改为|设为|用|走)(?:为|成)?\\s?(?:fp|float)32",
              KEPT,
              ANY),
          word("off_optimize", "buffer_optimize", "off_optimize"),
          word(
              "(?:without|no|disabled?) (?:L2 |L1 )?buffer optimi[sz]ation"
                  + "|buffer optimi[sz]ation (?:switched |turned )?off|(?:关(?:闭|掉|了)?|不开)\\s?(?:L2 ?|buffer ?)?(?:缓存|buffer)?优化(?<=缓存优化|buffer优化)",
              "buffer_optimize",
              "off_optimize"),
          word(
              "(?:without|no) (?:any )?fusion|disabl(?:ed|ing) (?:all )?(?:the )?fusion(?: passes| rules)?|(?:all )?fusion(?: passes| rules)?"
                  + " (?:is |are )?(?:switched |turned )?off|(?:switch|turn)(?:ing|ed)? (?:all )?(?:the )?fusion(?: passes| rules)? off"
                  + "|关闭?(?:掉|了)?(?:所有|全部|图)?(?:算子)?融合|融合(?:规则|开关)?(?:全部?|都)?关闭?(?:掉|了)?",
              "fusion_switch_file",
              "ALL:off"),
          word(
              "(?:without|no) memory reuse|memory reuse (?:switched |turned )?off|关闭?内存复用",
              "disable_reuse_memory",
              "1"));

  private static final String DEFAULTS =
      "(?<![a-z0-9_])(?:(?:default|plain|baseline)(?:s| options| settings)?|first (?:conversion|version|try)|without (?:it|them|the (?:switch|list|option|file))|force_fp16)(?![a-z0-9_])"
          + "|默认|不加|未加|没加|直接转换?|(?:第一|首|最初)次?(?:转换|转的?)|最初版本?";

  private static final Word DEFAULT =
      new Word(Needles.of(DEFAULTS), Pattern.compile(DEFAULTS, Pattern.CASE_INSENSITIVE), "", "");

  private NotedOptions() {}

  private static Word word(String pattern, String option, String value) {
    return new Word(
        Needles.of(pattern),
        Pattern.compile(
            "(?<![A-Za-z0-9_])(?:" + pattern + ")(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE),
        option,
        value);
  }

  /** Whether a line says that no option was given. */
  public static boolean isDefault(String line) {
    return DEFAULT.isIn(line, line.toLowerCase(Locale.ROOT));
  }

  /** Whether words note an option, or that there was none. */
  public static boolean tells(String words) {
    return isDefault(words) || !in(words).isEmpty();
  }

  /** Option names and values in a line; empty where it notes none. */
  public static Map<String, String> in(String line) {
    String text = line.substring(0, Math.min(line.length(), LONGEST));
    String lowered = text.toLowerCase(Locale.ROOT);
    var options = new LinkedHashMap<String, String>();
    Matcher written = WRITTEN.matcher(text);
    while (lowered.indexOf('_') >= 0 && written.find()) {
      options.putIfAbsent(written.group(1), written.group(2));
    }
    for (Word word : WORDS) {
      if (word.isIn(text, lowered)) {
        options.putIfAbsent(word.option(), word.value());
      }
    }
    return options;
  }
}

package org.cannadvisor.intake.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversion options that people note beside a figure, as text or in their own words:
 *
 * <pre>
 * | om, `--disable_reuse_memory=1` | 24.2 |
 * | om, fusion off                 | 76.0 |
 * | 高精度模式                     | 76.1 |
 * </pre>
 */
final class NotedOptions {

  private static final int LONGEST = 400;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\w.])-{0,2}(precision_mode(?:_v2)?|buffer_optimize|disable_reuse_memory"
              + "|fusion_switch_file|keep_dtype|customize_dtypes|modify_mixlist|op_select_implmode"
              + "|op_precision_mode|deterministic)\\s?[= ]\\s?[\"'`]?([\\w./-]{1,80})");

  /** A value, or words, that stand for an option with that value. */
  private record Word(Pattern pattern, String option, String value) {}

  private static final List<Word> WORDS =
      List.of(
          word("must_keep_origin_dtype", "precision_mode", "must_keep_origin_dtype"),
          word("allow_fp32_to_fp16", "precision_mode", "allow_fp32_to_fp16"),
          word("force_fp32|cube_fp16in_fp32out", "precision_mode", "force_fp32"),
          word("high[- ]precision mode|高精度模式", "precision_mode", "allow_fp32_to_fp16"),
          word("off_optimize", "buffer_optimize", "off_optimize"),
          word(
              "(?:without|no|disabled?) (?:L2 |L1 )?buffer optimi[sz]ation"
                  + "|buffer optimi[sz]ation (?:switched |turned )?off|(?:关闭?|不开)\\s?(?:L2 ?|buffer ?)?(?:缓存|buffer)?优化(?<=缓存优化|buffer优化)",
              "buffer_optimize",
              "off_optimize"),
          word(
              "(?:without|no) (?:any )?fusion|(?:all )?fusion(?: passes| rules)?"
                  + " (?:switched |turned )?off|关闭?(?:所有|全部)?(?:算子)?融合|融合(?:规则|开关)?(?:全部?|都)?关闭?",
              "fusion_switch_file",
              "ALL:off"),
          word(
              "(?:without|no) memory reuse|memory reuse (?:switched |turned )?off|关闭?内存复用",
              "disable_reuse_memory",
              "1"));

  private static final Pattern DEFAULT =
      Pattern.compile(
          "(?i)(?<![a-z0-9_])(?:default|plain|baseline)(?:s| options| settings)?(?![a-z0-9_])|默认|不加(?:任何)?参数");

  private NotedOptions() {}

  private static Word word(String pattern, String option, String value) {
    return new Word(
        Pattern.compile(
            "(?<![A-Za-z0-9_])(?:" + pattern + ")(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE),
        option,
        value);
  }

  /** Whether a line says that no option was given. */
  static boolean isDefault(String line) {
    return DEFAULT.matcher(line).find();
  }

  /** Option names and values in a line; empty where it notes none. */
  static Map<String, String> in(String line) {
    String text = line.substring(0, Math.min(line.length(), LONGEST));
    var options = new LinkedHashMap<String, String>();
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      options.putIfAbsent(written.group(1), written.group(2));
    }
    for (Word word : WORDS) {
      if (word.pattern().matcher(text).find()) {
        options.putIfAbsent(word.option(), word.value());
      }
    }
    return options;
  }
}

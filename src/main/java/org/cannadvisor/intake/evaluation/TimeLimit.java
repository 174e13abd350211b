package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Lines in which the code behind a network says that it ran out of time and left the rest undone:
 *
 * <pre>
 * WARNING ⚠️ NMS time limit 2.800s exceeded
 * postprocess timeout (500 ms), 3 images skipped
 * 后处理超时，跳过剩余 5 张
 * </pre>
 */
final class TimeLimit {

  private static final Pattern REACHED =
      Pattern.compile(
          "\\b(?:nms(?!\\.\\w)|non[- _]max(?:imum)?[- _]suppression|post[- _]?process(?:ing|or)?|beam[- _]search|box(?:es)? decod(?:e|ing))\\b[^{}]{0,40}"
              + "(?:time limit\\b[^{}]{0,24}\\b(?:exceeded|reached|hit)|\\b(?:timed[- ]?out|timeout|exceeded (?:the |its )?time limit|out of time)\\b)[^{}]{0,40}"
              + "|(?:nms|后处理|解码框)[^{}。；]{0,12}(?:超时|超过时间限制|达到时间上限)[^{}。；]{0,40}",
          Pattern.CASE_INSENSITIVE);

  /** Who sets a limit, or says that it was not reached. */
  private static final Sought OTHER =
      Sought.of(
          "\\b(?:no|not|never|without|if|set|default|max(?:imum)?|raise|increase|unless|when|except\\w*)\\b|未|没有|如果|设置|默认"
              + "|warnings?\\.warn|logger?\\.|print\\(|#define");

  private TimeLimit() {}

  /** What the line says; empty where it tells of no limit that was reached. */
  static Optional<String> in(String line) {
    String lowered = line.toLowerCase(Locale.ROOT);
    if (!lowered.contains("time") && !lowered.contains("超时") && !lowered.contains("时间")) {
      return Optional.empty();
    }
    Matcher reached = REACHED.matcher(line);
    return reached.find() && !OTHER.isIn(lowered)
        ? Optional.of(reached.group().strip())
        : Optional.empty();
  }
}

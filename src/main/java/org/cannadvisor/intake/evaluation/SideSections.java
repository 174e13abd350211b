package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Whose the lines of a log or note are, by the head or the command above them.
 *
 * <pre>
 * ===== A100, vllm 0.8.4 =====
 * $ python val_om.py --om yolov8m.om
 * npu（910A）：
 * #### below: the same pictures on Atlas 300V
 * </pre>
 */
final class SideSections {

  private static final int REACH = 60;
  private static final int LONGEST = 300;
  private static final int SHORT = 80;

  private static final Pattern MARKED =
      Pattern.compile(
          "^\\s{0,8}(?:[#=\\-*>~^]{2,80}|[#>$【\\[<]|\\w+@[\\w.-]+:\\S{0,60}[#$]|\\(\\w+\\)\\s\\S{0,60}[#$]|(?:step|run|part)\\b).*");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)^.{0,60}?(?:[$>#]\\s{1,3}|^)(?:sudo |time |bash |sh |CUDA_VISIBLE_DEVICES=\\S+ |ASCEND\\w+=\\S+ )*(?:python3?|\\./|yolo|msame|ais_bench|lm_eval|evalscope|opencompass|bash|sh)\\b.*");
  private static final Pattern LED = Pattern.compile(".*[:：?？]\\s*(?:```\\w*)?\\s*$");
  private static final Pattern LOGGED =
      Pattern.compile("^\\s*\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d|(?:INFO|WARN\\w*|ERROR|DEBUG)\\b).*");
  private static final Pattern PROMPT =
      Pattern.compile("^\\s{0,8}(?:\\([\\w.-]{1,30}\\)\\s)?(?:\\S{0,60}[$#>]\\s)?");

  private static final Sought LOADS =
      Sought.of(
          "(?i)^\\s*\\[?(?:\\d{4}|INFO).{0,80}\\b(?:load(?:ed|ing)?(?: \\w+)?|(?:decode|eval|run) cmd:?|checkpoint)\\s.{0,160}?\\.(?:om|onnx|pth?|ckpt|pb|mindir|safetensors|pdparams|pdmodel|caffemodel)\\b");

  private static final Sought ABOVE = Sought.of("(?i)\\babove\\b|以上|上面|^\\s{0,8}\\^{2,80}\\s");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)、])\\s.*");

  private final Role[] roles;
  private final int[] heads;

  private SideSections(int lines) {
    this.roles = new Role[lines + 1];
    this.heads = new int[lines + 1];
    java.util.Arrays.fill(roles, Role.UNKNOWN);
  }

  static SideSections of(SourceText text) {
    List<String> lines = text.lines();
    var sections = new SideSections(lines.size());
    Role role = Role.UNKNOWN;
    int head = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isHead(line, i + 1 < lines.size() ? lines.get(i + 1) : "")) {
        Role own =
            COMMAND.matcher(line).matches() || loads(line)
                ? Sides.ofJoined(PROMPT.matcher(line).replaceFirst(""))
                : Sides.of(line);
        if (own == Role.UNKNOWN) {
          own = Sides.ofJoined(PROMPT.matcher(line).replaceFirst(""));
        }
        if (own != Role.UNKNOWN && ABOVE.isIn(line)) {
          sections.fillBack(i, own);
          own = Role.UNKNOWN;
        }
        if (own != Role.UNKNOWN || line.startsWith("#")) {
          role = own;
          head = i;
        }
      }
      boolean inReach = i - head <= REACH;
      sections.roles[i + 1] = inReach ? role : Role.UNKNOWN;
      sections.heads[i + 1] = head + 1;
    }
    return sections;
  }

  private void fillBack(int last, Role role) {
    for (int i = last; i > 0 && roles[i] == Role.UNKNOWN; i--) {
      roles[i] = role;
    }
  }

  /** Whose a line is, 1-based. */
  Role role(int line) {
    return line < roles.length ? roles[line] : Role.UNKNOWN;
  }

  /** Where the section begins in which a line stands. */
  int head(int line) {
    return line < heads.length ? heads[line] : 0;
  }

  private static boolean isHead(String line, String next) {
    if (line.isBlank()
        || line.length() > LONGEST
        || Grids.isRuler(line)
        || line.strip().startsWith("|")) {
      return false;
    }
    if (!FigureLine.figures(line).isEmpty()) {
      return false;
    }
    if (LOGGED.matcher(line).matches()) {
      return loads(line);
    }
    return MARKED.matcher(line).matches()
        || COMMAND.matcher(line).matches()
        || (line.length() <= SHORT && LED.matcher(line).matches())
        || (line.length() <= SHORT && !BULLET.matcher(line).matches() && opensFigures(next));
  }

  /** Where a log of several runs goes on with another model. */
  private static boolean loads(String line) {
    return LOADS.isIn(line);
  }

  private static boolean opensFigures(String next) {
    return FigureLine.figures(next).size() > 0 && Sides.of(next) == Role.UNKNOWN;
  }
}

package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation.Role;

/**
 * What a log or a note says above a bare figure: the command that printed it, or a heading.
 *
 * <pre>
 * $ python3 eval.py tile_spach.om
 * top1 61.28
 * == fusion off
 * top1 76.02
 * </pre>
 */
final class LineAbove {

  private static final int REACH = 5;
  private static final Sought NAMES_MODEL =
      Sought.of("[\\w.-]+\\.(?:om|onnx|pth|pt|ckpt|pb|caffemodel|pdmodel)\\b");

  /** A heading of a few words that begins a part of a log. */
  private static final Pattern SECTION =
      Pattern.compile("\\s{0,4}(?:[=\\-*#]{2,20}\\s?|\\[)[\\w./ -]{2,60}(?:\\]|[=\\-*#: ]*)");

  /** {@code [om, precision_mode=force_fp16, 0304] 271 ms}; what a logger puts in front is none. */
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\s{0,4}\\[(?!(?:INFO|DEBUG|WARN\\w*|ERROR|EVENT|TRACE)\\b|[\\d:.\\s-]+\\])[^\\]\\n]{2,80}\\].{0,80}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMAND = Pattern.compile("\\s{0,4}[$>#]{1,2}\\s.*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_./\\-]");

  /** How a command is called, without what it prints. */
  private static final Sought WITH_OPTION =
      Sought.of("^\\s{0,4}[$>#]{0,2}\\s?[\\w./-]{1,60}\\.(?:sh|bash)\\s");

  /** A part of the data, such as "Easy", and no sentence. */
  private static final int SHORT = 24;

  private static final Pattern BARE = Pattern.compile("[\\s*:>\\-\\[\\](){}\"']*");

  private String words = "";
  private int age;

  /** Every line that is no row of a table comes by here after it was read. */
  void pass(String line) {
    boolean tells =
        NAMES_MODEL.isIn(line)
            || (line.startsWith("#") && Roles.of(line) != Role.UNKNOWN)
            || SECTION.matcher(line).matches()
            || isBracketed(line)
            || (isCommand(line) && role(line) != Role.UNKNOWN)
            || (!NotedOptions.in(line).isEmpty() && !NamedMetric.isNamedIn(line));
    if (tells) {
      words = line;
      age = 0;
    } else if (++age > REACH) {
      words = "";
    }
  }

  private static boolean isBracketed(String line) {
    return BRACKETS.matcher(line).matches()
        && !NamedMetric.isNamedIn(line)
        && (Roles.of(line) != Role.UNKNOWN || !NotedOptions.in(line).isEmpty());
  }

  Role role() {
    return role(words);
  }

  private static Role role(String words) {
    Role said = Roles.of(words);
    return said == Role.UNKNOWN && isCommand(words)
        ? Roles.of(BETWEEN_WORDS.matcher(words).replaceAll(" "))
        : said;
  }

  private static boolean isCommand(String line) {
    return COMMAND.matcher(line).matches();
  }

  /**
   * The words in front of a figure; where there are none, those of the line above. What a command
   * prints at once is about what the command names.
   */
  String completed(String before) {
    if (BARE.matcher(before).matches()) {
      return words;
    }
    boolean told = Roles.of(before) != Role.UNKNOWN || NotedOptions.tells(before);
    boolean printed = age == 0 && isCommand(words) && Roles.of(before) == Role.UNKNOWN;
    boolean tried = !told && before.length() <= SHORT && WITH_OPTION.isIn(words);
    return printed || tried ? words + " " + before : before;
  }
}

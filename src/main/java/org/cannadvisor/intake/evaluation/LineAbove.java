package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;
import org.cannadvisor.model.Evaluation.Role;

/**
 * What a log or a note says above a bare figure: the command that printed it, or a heading.
 *
 * <pre>
 * $ python3 eval.py tile_spach.om
 * top1 61.28
 * </pre>
 */
final class LineAbove {

  private static final int REACH = 5;
  private static final Pattern NAMES_MODEL =
      Pattern.compile("[\\w.-]+\\.(?:om|onnx|pth|pt|ckpt|pb|caffemodel|pdmodel)\\b");

  private static final Pattern BARE = Pattern.compile("[\\s*:>\\-\\[\\](){}\"']*");

  private String words = "";
  private int age;

  /** Every line that is no row of a table comes by here after it was read. */
  void pass(String line) {
    boolean tells =
        NAMES_MODEL.matcher(line).find()
            || (line.startsWith("#") && Roles.of(line) != Role.UNKNOWN);
    if (tells) {
      words = line;
      age = 0;
    } else if (++age > REACH) {
      words = "";
    }
  }

  Role role() {
    return Roles.of(words);
  }

  /** The words in front of a figure; where there are none, those of the line above. */
  String completed(String before) {
    return BARE.matcher(before).matches() ? words : before;
  }
}

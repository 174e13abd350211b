package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Two words for the sides that a text explains: in its other lines they are the sides.
 *
 * <pre>
 * offline (tf1.15 cpu) vs online (310P, batch 256)
 * A = pytorch, B = om
 * </pre>
 */
final class Legend {

  private static final String WORD = "(?<![\\p{L}\\p{N}_-])(\\p{L}[\\p{L}\\p{N}_-]{0,11})";
  private static final String INSIDE = "\\s?[(（]([^()（）]{2,60})[)）]";
  private static final String IS = "\\s?[=＝]\\s?([^;；,，。=＝|]{2,60})";
  private static final List<Pattern> EXPLAINED =
      List.of(
          Pattern.compile(
              WORD + INSIDE + "\\s?(?:vs\\.?|versus|and|对比?|与|和|/|→|->)\\s?" + WORD + INSIDE),
          Pattern.compile(WORD + IS + "[;；,，]\\s?" + WORD + IS));
  private static final int LONGEST = 300;
  private static final int MOST_LINES = 2000;

  private Legend() {}

  /** The lines of a text, in which the words that it explains stand for what they mean. */
  static SourceText applied(SourceText text) {
    for (String line : text.lines().subList(0, Math.min(text.lines().size(), MOST_LINES))) {
      if (line.length() <= LONGEST) {
        for (Pattern explained : EXPLAINED) {
          Matcher legend = explained.matcher(line);
          if (legend.find() && tells(legend)) {
            return rewritten(text, line, legend);
          }
        }
      }
    }
    return text;
  }

  private static boolean tells(Matcher legend) {
    Role first = Sides.of(legend.group(2));
    Role second = Sides.of(legend.group(4));
    return first != Role.UNKNOWN
        && second != Role.UNKNOWN
        && first != second
        && !QualityName.tells(legend.group(1))
        && !QualityName.tells(legend.group(3))
        && !legend.group(1).equalsIgnoreCase(legend.group(3));
  }

  private static SourceText rewritten(SourceText text, String said, Matcher legend) {
    UnaryOperator<String> first = word(legend.group(1), Sides.of(legend.group(2)));
    UnaryOperator<String> second = word(legend.group(3), Sides.of(legend.group(4)));
    var lines =
        text.lines().stream()
            .map(line -> line.equals(said) ? line : second.apply(first.apply(line)))
            .toList();
    return new SourceText(text.path(), String.join("\n", lines) + "\n");
  }

  private static UnaryOperator<String> word(String word, Role role) {
    Pattern own =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    String meant = role == Role.NPU ? "npu" : "reference";
    return line -> own.matcher(line).replaceAll(meant);
  }
}

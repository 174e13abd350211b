package org.cannadvisor.intake.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.evaluation.NotedOptions;

/**
 * Figures that stand under the command or the heading of the trial which gave them:
 *
 * <pre>
 * 1) python convert.py
 * scores cos 0.4123
 * 2) python convert.py --extra buffer_optimize=off_optimize
 * scores cos 0.9995
 * </pre>
 */
final class Trials {

  private static final int LONGEST = 200;
  private static final String DEFAULT = "default";
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\s{0,4}(?:\\(?\\d{1,2}[).:、]|[-*]\\s|[#=$>]|\\[|(?:trial|test|run|试验|实验|测试)\\s?\\d).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONVERTS =
      Pattern.compile("(?i).*(?:(?<![\\w-])atc(?![\\w-])|convert\\w*|2om|to_om|转换).*");

  private final List<Figures> rows = new ArrayList<>();
  private final Set<Map<String, String>> seen = new HashSet<>();
  private Optional<String> heading = Optional.empty();

  /** A line without figures. */
  void pass(String line) {
    if (line.length() > LONGEST || !BEGINS.matcher(line).matches()) {
      return;
    }
    boolean tells = NotedOptions.tells(line);
    boolean plain = !tells && CONVERTS.matcher(line).matches();
    heading =
        tells || plain
            ? Optional.of(plain ? DEFAULT + " " + line.strip() : line.strip())
            : Optional.empty();
  }

  /** A line or row with figures; those under no heading belong to no trial. */
  void take(Figures row) {
    heading.ifPresent(
        words -> {
          seen.add(NotedOptions.in(words));
          rows.add(
              new Figures(
                  (words + " " + row.name()).strip(),
                  row.type(),
                  Sort.EXPERIMENT,
                  row.values(),
                  row.line()));
        });
  }

  /** Whether figures of differing options are here. */
  boolean areSeveral() {
    return seen.size() > 1;
  }

  List<Figures> rows() {
    return rows;
  }
}

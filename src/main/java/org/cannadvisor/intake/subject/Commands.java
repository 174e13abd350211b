package org.cannadvisor.intake.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelInput;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.ShapeGears;
import org.cannadvisor.model.Text;

/**
 * Keeps the conversion commands of a project to a number that a person can have meant. Every
 * command may be a subject with answers of its own, so a collection of models or a generated script
 * would bury the one that matters.
 */
public final class Commands {

  static final int MOST_OF_A_FILE = 50;
  static final int MOST = 200;

  /** Commands near the top of the project first, then by place. */
  private static final Comparator<Conversion> BY_NEARNESS =
      Comparator.comparing((Conversion conversion) -> depth(conversion.at().file()))
          .thenComparing(Conversion::at);

  private final Consumer<Problem> problems;
  private final Set<String> kept = new HashSet<>();

  private Commands(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Removes the facts of the commands that are too many.
   *
   * @param problems told of what was left out
   */
  public static void limit(List<Fact> facts, Consumer<Problem> problems) {
    List<Conversion> conversions = Facts.of(Conversion.class, facts).toList();
    var commands = new Commands(problems);
    commands.choose(conversions);
    facts.removeIf(fact -> !commands.isKept(fact));
  }

  private void choose(List<Conversion> conversions) {
    Map<String, Integer> inFile = new HashMap<>();
    int left = 0;
    for (Conversion conversion : conversions.stream().sorted(BY_NEARNESS).toList()) {
      boolean fits = inFile.merge(conversion.at().file(), 1, Integer::sum) <= MOST_OF_A_FILE;
      if (fits && kept.size() < MOST) {
        kept.add(conversion.id());
      } else if (fits) {
        left++;
      }
    }
    inFile.forEach(this::sayIfTooMany);
    if (left > 0) {
      problems.accept(tooMany(".", MOST + left, MOST));
    }
  }

  private void sayIfTooMany(String file, int found) {
    if (found > MOST_OF_A_FILE) {
      problems.accept(tooMany(file, found, MOST_OF_A_FILE));
    }
  }

  private boolean isKept(Fact fact) {
    if (fact instanceof Conversion conversion) {
      return kept.contains(conversion.id());
    } else if (fact instanceof AtcOption option) {
      // An option of an ini file belongs to no command yet.
      return option.conversion().isEmpty() || kept.contains(option.conversion());
    }
    if (fact instanceof ShapeGears gears) {
      return kept.contains(gears.conversion());
    }
    return !(fact instanceof ModelInput input) || kept.contains(input.conversion());
  }

  private static long depth(String file) {
    return file.chars().filter(character -> character == '/').count();
  }

  private static Problem tooMany(String file, int found, int used) {
    return new Problem(
        file,
        0,
        new Text(
            String.format(Locale.ROOT, "转换命令过多（%d 条），只采用了 %d 条。可改为诊断只含所查模型的目录。", found, used),
            String.format(
                Locale.ROOT,
                "Too many conversion commands (%d), only %d were used."
                    + " Maybe diagnose a directory with the model in question alone.",
                found,
                used)));
  }
}

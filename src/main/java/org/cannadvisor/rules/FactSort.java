package org.cannadvisor.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.LogMessage;
import org.cannadvisor.model.RunOption;
import org.cannadvisor.model.Turned;

/**
 * Sorts of facts, as far as they decide which rules can fire: the type, and for types that every
 * project has many of also what the fact is about. {@code AtcOption(name == "keep_dtype", …)} needs
 * {@code AtcOption:keep_dtype}.
 */
final class FactSort {

  private static final String ANY = "*";

  /** By type, the component that tells what a fact is about. */
  private static final Map<String, String> ABOUT =
      Map.of(
          "AippField", "name",
          "AtcOption", "name",
          "LogMessage", "signal",
          "RunOption", "name",
          "Turned", "knob");

  private static final Pattern LITERAL =
      Pattern.compile("(\\w+)\\s*==\\s*(?:\"([^\"]+)\"|[A-Z]\\w*\\.([A-Z_0-9]+))");

  private FactSort() {}

  /** The sorts of these facts. */
  static Set<String> of(Collection<?> facts) {
    Set<String> sorts = new HashSet<>();
    for (Object fact : facts) {
      String type = fact.getClass().getSimpleName();
      sorts.add(type);
      String about = about(fact);
      if (!about.isEmpty()) {
        sorts.add(type + ":" + about);
      }
    }
    return sorts;
  }

  private static String about(Object fact) {
    if (fact instanceof AtcOption option) {
      return option.name();
    } else if (fact instanceof RunOption option) {
      return option.name();
    } else if (fact instanceof AippField field) {
      return field.name();
    } else if (fact instanceof LogMessage message) {
      return message.signal().name();
    }
    return fact instanceof Turned turned ? turned.knob().name() : "";
  }

  /**
   * What a pattern needs.
   *
   * @param type simple name of the fact's type
   * @param constraints as the rule writes them
   */
  static String need(String type, Collection<String> constraints) {
    for (String constraint : constraints) {
      Matcher literal = LITERAL.matcher(constraint.strip());
      if (literal.matches() && literal.group(1).equals(ABOUT.get(type))) {
        return type + ":" + (literal.group(2) != null ? literal.group(2) : literal.group(3));
      }
    }
    return type;
  }

  /** Adds what a rule may derive: a fact of this type about anything. False where that is known. */
  static boolean addDerived(Set<String> sorts, String type) {
    sorts.add(type);
    return sorts.add(type + ":" + ANY);
  }

  /** Whether facts of these sorts may be what a rule needs. */
  static boolean meet(Set<String> sorts, Set<String> needs) {
    return needs.stream()
        .allMatch(
            need -> {
              int colon = need.indexOf(':');
              return sorts.contains(need)
                  || (colon > 0 && sorts.contains(need.substring(0, colon + 1) + ANY));
            });
  }
}

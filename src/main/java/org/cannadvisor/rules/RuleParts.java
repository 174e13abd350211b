package org.cannadvisor.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts a rule file into the rules that nearly every project needs and the others, so that a start
 * loads the classes of the first alone. Used by the build.
 */
final class RuleParts {

  private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
  private static final Pattern BEFORE_RULE = Pattern.compile("(?m)(?=^rule \")");

  private final Set<String> usual = new HashSet<>();

  /**
   * Parts by what is usual.
   *
   * @param given the sorts of facts that nearly every project has
   * @param rules all rules, whose facts may come of these
   */
  RuleParts(Set<String> given, List<RuleIndex.Rule> rules) {
    Set<String> sorts = new HashSet<>(given);
    boolean more = true;
    while (more) {
      more = false;
      for (RuleIndex.Rule rule : rules) {
        if (sorts.containsAll(rule.needs())) {
          usual.add(rule.name());
          more |= sorts.add(rule.derives());
        }
      }
    }
  }

  /** One text, or two: the usual rules first. */
  List<String> of(String drl) {
    String[] chunks = BEFORE_RULE.split(drl, -1);
    var first = new StringBuilder();
    var others = new StringBuilder();
    for (int i = 1; i < chunks.length; i++) {
      Matcher rule = RULE.matcher(chunks[i]);
      boolean isUsual = rule.lookingAt() && usual.contains(rule.group(1));
      (isUsual ? first : others).append(chunks[i]);
    }
    return Stream.of(first, others)
        .filter(part -> !part.isEmpty())
        .map(part -> chunks[0] + part)
        .toList();
  }
}

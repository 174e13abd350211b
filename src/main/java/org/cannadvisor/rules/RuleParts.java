package org.cannadvisor.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts a rule file into the rules that nearly every project needs and the others, so that a start
 * loads the classes of the first alone. Used by the build.
 */
final class RuleParts {

  private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
  private static final Pattern BEFORE_RULE = Pattern.compile("(?m)(?=^rule \")");

  private final Set<String> given;

  /**
   * Parts by what is usual.
   *
   * @param given the sorts of facts that nearly every project has
   */
  RuleParts(Set<String> given) {
    this.given = Set.copyOf(given);
  }

  /** One text, or two: the usual rules first. */
  List<String> of(String drl) {
    String[] chunks = BEFORE_RULE.split(drl, -1);
    Set<String> usual = usual(drl);
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

  private Set<String> usual(String drl) {
    return RuleNeeds.of(drl).stream()
        .filter(rule -> FactSort.meet(given, rule.needs()))
        .map(RuleIndex.Rule::name)
        .collect(Collectors.toSet());
  }
}

package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a rule file into the rules that nearly every project needs and the others, so that a start
 * loads the classes of the first alone. Used by the build.
 */
final class RuleParts {

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

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
    var first = new StringBuilder();
    var others = new StringBuilder();
    Matcher rule = RULE.matcher(drl);
    int from = drl.length();
    String header = drl;
    StringBuilder to = first;
    while (rule.find()) {
      if (from == drl.length()) {
        header = drl.substring(0, rule.start());
      } else {
        to.append(drl, from, rule.start());
      }
      from = rule.start();
      to = usual.contains(rule.group(1)) ? first : others;
    }
    to.append(drl, from, drl.length());
    var parts = new ArrayList<String>();
    for (StringBuilder part : List.of(first, others)) {
      if (!part.isEmpty()) {
        parts.add(header + part);
      }
    }
    return parts;
  }
}

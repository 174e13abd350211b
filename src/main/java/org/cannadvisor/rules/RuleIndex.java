package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sorts of facts each rule needs and derives, so that a project without AIPP pays nothing for
 * the rules about AIPP. Written by the build, one file of rules after the other:
 *
 * <pre>
 * model rules.fusion.isolate_fusion_rule.Rules3F…
 * rule Cure,Turned -&gt; Argument
 * </pre>
 *
 * @param files the compiled rule files
 */
record RuleIndex(List<File> files) {

  private static final String MODEL = "model ";
  private static final String RULE = "rule ";
  private static final String ARROW = " -> ";

  /**
   * One compiled rule file.
   *
   * @param model name of the class that holds its rules
   */
  record File(String model, List<Rule> rules) {

    private boolean canFire(Set<String> sorts) {
      return rules.stream().anyMatch(rule -> sorts.containsAll(rule.needs()));
    }
  }

  /**
   * One rule.
   *
   * @param needs simple names of the facts without which it can never fire
   * @param derives simple name of the fact that it inserts
   */
  record Rule(Set<String> needs, String derives) {}

  static RuleIndex parse(List<String> lines) {
    var files = new ArrayList<File>();
    for (String line : lines) {
      if (line.startsWith(MODEL)) {
        files.add(new File(line.substring(MODEL.length()), new ArrayList<>()));
      } else if (line.startsWith(RULE) && !files.isEmpty()) {
        files.get(files.size() - 1).rules().add(rule(line.substring(RULE.length())));
      } else {
        throw new IllegalStateException("The rule index is damaged at: " + line);
      }
    }
    return new RuleIndex(List.copyOf(files));
  }

  private static Rule rule(String line) {
    int arrow = line.indexOf(ARROW);
    Set<String> needs = new HashSet<>(List.of(line.substring(0, arrow).split(",", -1)));
    needs.remove("");
    return new Rule(needs, line.substring(arrow + ARROW.length()));
  }

  /** How the index stands in the file. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (File file : files) {
      lines.add(MODEL + file.model());
      for (Rule rule : file.rules()) {
        String needs = String.join(",", rule.needs().stream().sorted().toList());
        lines.add(RULE + needs + ARROW + rule.derives());
      }
    }
    return lines;
  }

  /** How many rules there are. */
  int size() {
    return files.stream().mapToInt(file -> file.rules().size()).sum();
  }

  /**
   * The files of which a rule can fire, given facts of these sorts and all that rules derive from
   * them.
   */
  List<File> reachable(Set<String> given) {
    Set<String> sorts = new HashSet<>(given);
    boolean more = true;
    while (more) {
      more = false;
      for (File file : files) {
        for (Rule rule : file.rules()) {
          more |= sorts.containsAll(rule.needs()) && sorts.add(rule.derives());
        }
      }
    }
    return files.stream().filter(file -> file.canFire(sorts)).toList();
  }
}

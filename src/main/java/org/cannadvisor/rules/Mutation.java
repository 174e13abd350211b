package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument;
import org.cannadvisor.patterns.Example;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * Takes the conditions of a rule away one by one and sees whether an example or a project notices:
 * the rule fires where it must not, or says something else. Where none does, nothing pins that
 * condition: it could be lost or wrong and no test would tell.
 */
public final class Mutation {

  /**
   * A condition that nothing pins.
   *
   * @param condition its text, as the engine knows it
   */
  public record Unpinned(String rule, String condition) {}

  /**
   * What came of one rule.
   *
   * @param stage the one it belongs to; {@code facts} where it derives facts
   * @param conditions how many were taken away
   * @param fires whether some example or project lets it fire at all
   */
  public record Result(
      String rule, String stage, int conditions, boolean fires, List<Unpinned> unpinned) {}

  private final RuleBase rules;
  private final Map<String, Rule> engineRules;

  public Mutation(RuleBase rules) {
    this.rules = rules;
    this.engineRules = rules.engineRules();
  }

  /** Full names of the rules that can be tried. */
  public Set<String> names() {
    return engineRules.keySet();
  }

  /** The facts of a project as rules of the stages see them. */
  public Set<Object> prepared(Collection<?> facts) {
    return rules.withDerived(facts);
  }

  /**
   * Tries one rule.
   *
   * @param examples those of its id
   * @param projects facts of each, {@link #prepared}
   * @throws IllegalArgumentException where there is no such rule
   */
  public Result of(String name, List<Example> examples, List<Set<Object>> projects) {
    Rule rule = engineRules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("There is no rule " + name);
    }
    List<Mutants.Mutant> mutants = Mutants.of(rule);
    List<Mutants.Mutant> left = unnoticed(mutants, name, examples);
    boolean fires = examples.stream().anyMatch(example -> example.fires().contains(name));
    if (!left.isEmpty() || !fires) {
      List<Set<Argument>> whole = projects.stream().map(facts -> said(rule, facts)).toList();
      left = left.stream().filter(mutant -> isSame(whole, mutant.rule(), projects)).toList();
      fires |= whole.stream().anyMatch(said -> !said.isEmpty());
    }
    List<Unpinned> unpinned =
        left.stream().map(mutant -> new Unpinned(name, mutant.without())).toList();
    return new Result(name, Firing.group(rule), mutants.size(), fires, unpinned);
  }

  /** All mutants of a rule look at an example at once: they share what they have in common. */
  private static List<Mutants.Mutant> unnoticed(
      List<Mutants.Mutant> mutants, String name, List<Example> examples) {
    if (mutants.isEmpty() || examples.isEmpty()) {
      return mutants;
    }
    Firing firing = Firing.of(mutants.stream().map(Mutants.Mutant::rule).toList());
    var left = new ArrayList<Mutants.Mutant>(mutants);
    for (Example example : examples) {
      if (left.isEmpty()) {
        break;
      }
      Set<String> fired = firing.over(example.facts());
      left.removeIf(mutant -> example.notices(name, fired.contains(mutant.rule().getName())));
    }
    return left;
  }

  private static boolean isSame(
      List<Set<Argument>> whole, Rule mutant, List<Set<Object>> projects) {
    for (int i = 0; i < projects.size(); i++) {
      if (!said(mutant, projects.get(i)).equals(whole.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Set<Argument> said(Rule rule, Set<Object> facts) {
    var alone = new ModelImpl("alone").withRules(List.of(rule));
    try (Session session = RuleBase.session(List.of(alone))) {
      return session.argue(facts).stream()
          .map(Argued::argument)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}

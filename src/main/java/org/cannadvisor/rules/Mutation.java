package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * Takes the conditions of a rule away one by one and sees whether what it says of some projects
 * changes. Where it does not, no project pins that condition: it could be lost or wrong and no test
 * would tell.
 */
public final class Mutation {

  /**
   * A condition that no project pins.
   *
   * @param condition its text, as the engine knows it; empty where the rule never fires at all
   */
  public record Unpinned(String rule, String condition) {}

  /**
   * What came of one rule.
   *
   * @param conditions how many were taken away
   */
  public record Result(String rule, int conditions, List<Unpinned> unpinned) {}

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
   * @param projects facts of each, {@link #prepared}
   * @throws IllegalArgumentException where there is no such rule
   */
  public Result of(String name, List<Set<Object>> projects) {
    Rule rule = engineRules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("There is no rule " + name);
    }
    List<Set<Argument>> whole = said(rule, projects);
    if (whole.stream().allMatch(Set::isEmpty)) {
      return new Result(name, 0, List.of(new Unpinned(name, "")));
    }
    var unpinned = new ArrayList<Unpinned>();
    List<Mutants.Mutant> mutants = Mutants.of(rule);
    for (Mutants.Mutant mutant : mutants) {
      if (isSame(whole, mutant.rule(), projects)) {
        unpinned.add(new Unpinned(name, mutant.without()));
      }
    }
    return new Result(name, mutants.size(), unpinned);
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

  private static List<Set<Argument>> said(Rule rule, List<Set<Object>> projects) {
    return projects.stream().map(facts -> said(rule, facts)).toList();
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

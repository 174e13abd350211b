package org.cannadvisor.rules.declared;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.DeclaredRule;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** The rules of all packs, as far as they can fire over given facts, as one model of the engine. */
public final class DeclaredRules {

  private final List<DeclaredRule> rules;
  private final Map<String, Rule> built = new HashMap<>();

  public DeclaredRules(Collection<DeclaredRule> rules) {
    this.rules = List.copyOf(rules);
  }

  public int size() {
    return rules.size();
  }

  /** The rules that can fire over these facts, and some that a join still stops. */
  public Model over(Collection<?> facts) {
    var byType = facts.stream().collect(Collectors.<Object, Class<?>>groupingBy(Object::getClass));
    return model(rules.stream().filter(rule -> mayHold(rule.when(), byType)));
  }

  /**
   * Whether each condition that wants facts finds one that passes what the rule says of it alone.
   */
  private static boolean mayHold(
      List<Condition> conditions, Map<Class<?>, ? extends List<?>> facts) {
    return conditions.stream()
        .allMatch(
            condition -> {
              if (condition instanceof Condition.Match match) {
                return isThere(match.pattern(), facts);
              } else if (condition instanceof Condition.Chosen chosen) {
                return isThere(chosen.pattern(), facts);
              }
              return !(condition instanceof Condition.Present present)
                  || mayHold(present.together(), facts);
            });
  }

  private static boolean isThere(
      Condition.Pattern pattern, Map<Class<?>, ? extends List<?>> facts) {
    List<?> some = facts.get(pattern.type());
    return some != null && some.stream().anyMatch(pattern.where()::holdsAlone);
  }

  /** Whether any rule has a condition on facts of this type, in whatever form. */
  public boolean asksFor(Class<?> type) {
    return rules.stream()
        .flatMap(rule -> rule.when().stream())
        .flatMap(condition -> condition.patterns().stream())
        .anyMatch(pattern -> pattern.type() == type);
  }

  /** Every rule. */
  public Model all() {
    return model(rules.stream());
  }

  private Model model(Stream<DeclaredRule> chosen) {
    return new ModelImpl("packs")
        .withRules(
            chosen
                .map(rule -> built.computeIfAbsent(rule.fullName(), name -> EngineRule.of(rule)))
                .toList());
  }

  /** Simple names of the types without whose facts a rule can never fire. */
  public static Set<String> needs(DeclaredRule rule) {
    var needs = new HashSet<String>();
    rule.when().forEach(condition -> collect(condition, needs));
    return needs;
  }

  private static void collect(Condition condition, Set<String> needs) {
    if (condition instanceof Condition.Match match) {
      needs.add(match.pattern().type().getSimpleName());
    } else if (condition instanceof Condition.Chosen chosen) {
      needs.add(chosen.pattern().type().getSimpleName());
    } else if (condition instanceof Condition.Present present) {
      present.together().forEach(inner -> collect(inner, needs));
    }
  }
}

package org.cannadvisor.rules.declared;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.Binding;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.Counted;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Where;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.view.ViewItemBuilder;

/** One declared rule as a rule of the engine. */
final class EngineRule {

  static final String PACKAGE = "rules.declared";

  /** Beyond the property numbers that the compiler gives to the fields of any fact. */
  private static final int SUBJECT_INDEX = 10_000;

  private final DeclaredRule rule;

  /** By position, those that the argument may refer to first come first. */
  private final Map<String, Variable<?>> variables = new LinkedHashMap<>();

  private EngineRule(DeclaredRule rule) {
    this.rule = rule;
  }

  static Rule of(DeclaredRule rule) {
    return new EngineRule(rule).build();
  }

  private Rule build() {
    var items = new ArrayList<RuleItemBuilder<?>>();
    var bound = new LinkedHashMap<String, Variable<?>>();
    for (Condition condition : rule.when()) {
      items.addAll(items(condition));
      outward(condition).ifPresent(binding -> bound.put(binding.position(), variable(binding)));
    }
    items.add(new Argue(rule, bound));
    return PatternDSL.rule(PACKAGE, rule.fullName())
        .attribute(Rule.Attribute.AGENDA_GROUP, rule.stage().id())
        .build(items.toArray(RuleItemBuilder[]::new));
  }

  /** What a condition binds for the argument. */
  private static Optional<Binding> outward(Condition condition) {
    if (condition instanceof Condition.Match match) {
      return Optional.of(match.pattern().binding());
    }
    if (condition instanceof Condition.Count count) {
      return Optional.of(count.binding());
    }
    return condition instanceof Condition.Chosen chosen
        ? Optional.of(chosen.binding())
        : Optional.empty();
  }

  private List<ViewItemBuilder<?>> items(Condition condition) {
    if (condition instanceof Condition.Match match) {
      return List.of(matching(match.pattern()));
    }
    if (condition instanceof Condition.Absent absent) {
      return List.of(not(first(absent.together()), others(absent.together())));
    }
    if (condition instanceof Condition.Present present) {
      return List.of(exists(first(present.together()), others(present.together())));
    }
    if (condition instanceof Condition.Every every) {
      PatternDef<Object> breach = matching(every.pattern());
      failing(breach, every.holds());
      return List.of(not(breach));
    }
    if (condition instanceof Condition.Count count) {
      return accumulated(
          count.pattern(), accFunction(CountFacts::new), count.binding(), count.is());
    }
    Condition.Chosen chosen = (Condition.Chosen) condition;
    return accumulated(
        chosen.pattern(),
        accFunction(
            () -> new ChooseFact(chosen.pattern().type(), chosen.pick(), chosen.by()),
            variable(chosen.pattern().binding())),
        chosen.binding(),
        chosen.then());
  }

  private ViewItemBuilder<?> first(List<Condition> together) {
    return items(together.get(0)).get(0);
  }

  private ViewItemBuilder<?>[] others(List<Condition> together) {
    var all = new ArrayList<ViewItemBuilder<?>>();
    together.forEach(condition -> all.addAll(items(condition)));
    return all.subList(1, all.size()).toArray(ViewItemBuilder[]::new);
  }

  private List<ViewItemBuilder<?>> accumulated(
      Condition.Pattern source, AccumulateFunction function, Binding result, Where then) {
    PatternDef<Object> counted = matching(source);
    Variable<Object> outcome = variable(result);
    PatternDef<Object> judged = pattern(outcome);
    tests(judged, result.type(), then);
    return List.of(accumulate(counted.get(), function.as(outcome)), judged);
  }

  /** The pattern with its tests, tied to the subject of the rule's first fact. */
  private PatternDef<Object> matching(Condition.Pattern source) {
    boolean isFirst = variables.isEmpty();
    PatternDef<Object> made = pattern(variable(source.binding()));
    if (!isFirst && !source.anySubject()) {
      bySubject(made, source.type());
    }
    tests(made, source.type(), source.where());
    return made;
  }

  @SuppressWarnings("unchecked") // the engine only wants to know the class
  private Variable<Object> variable(Binding binding) {
    return (Variable<Object>)
        variables.computeIfAbsent(
            binding.position(),
            position -> declarationOf(binding.type(), "fact" + position.replace('.', '_')));
  }

  @SuppressWarnings("unchecked")
  private void bySubject(PatternDef<Object> made, Class<?> type) {
    var first = (Variable<Object>) variables.values().iterator().next();
    String text = type.getSimpleName() + ".subject of the first fact";
    made.expr(
        text,
        first,
        new JoinTest(text, (fact, bound) -> subject(fact).equals(subject(bound))),
        betaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            SUBJECT_INDEX,
            EngineRule::subject,
            EngineRule::subject));
  }

  private static String subject(Object fact) {
    return ((Fact) fact).subject();
  }

  private void tests(PatternDef<Object> made, Class<?> type, Where where) {
    for (FieldTest test : where.tests()) {
      test(made, type, test);
    }
    for (Where.AnyOf any : where.alternatives()) {
      String text = text(type, any);
      Optional<Binding> reference = any.reference();
      if (reference.isPresent()) {
        made.expr(text, variable(reference.get()), new JoinTest(text, any::holds));
      } else {
        made.expr(text, new OwnTest(text, fact -> any.holds(fact, null)));
      }
    }
  }

  private void test(PatternDef<Object> made, Class<?> type, FieldTest test) {
    String text = text(type, test);
    Optional<Binding> reference = test.reference();
    if (reference.isPresent()) {
      made.expr(text, variable(reference.get()), new JoinTest(text, test::holds));
    } else {
      made.expr(text, new OwnTest(text, fact -> test.holds(fact, null)));
    }
  }

  /** Adds that what is asked does not hold. */
  private void failing(PatternDef<Object> made, Where holds) {
    String text = "breach of " + text(holdsType(made), holds);
    Optional<Binding> reference = holds.references().stream().findFirst();
    if (reference.isPresent()) {
      made.expr(
          text,
          variable(reference.get()),
          new JoinTest(text, (fact, bound) -> !holds.holds(fact, bound)));
    } else {
      made.expr(text, new OwnTest(text, fact -> !holds.holds(fact, null)));
    }
  }

  private static Class<?> holdsType(PatternDef<Object> made) {
    return made.getFirstVariable().getType();
  }

  /** Which type is tested stands with the test: two types may have a field of the same name. */
  private static String text(Class<?> type, Object test) {
    return (type == Counted.class ? "number" : type.getSimpleName()) + " " + test;
  }
}

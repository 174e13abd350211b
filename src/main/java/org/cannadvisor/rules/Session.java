package org.cannadvisor.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Stage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Agenda;

/**
 * Lets the rules argue over the facts of one project. The stages get the floor in their documented
 * order; since a later stage may withdraw what an earlier one relied on, the round is repeated
 * until the arguments no longer change.
 */
final class Session implements AutoCloseable {

  /** Agenda group of the rules that derive facts from facts, before any stage. */
  static final String FACTS = "facts";

  /** Agenda group of the rule that turns answers of the checklist into arguments. */
  static final String CHECKLIST = "checklist";

  /** Agenda group of the rule that turns rows of decision tables into arguments. */
  static final String TABLES = "tables";

  private static final List<String> STAGES =
      Stream.concat(Stream.of(CHECKLIST, TABLES), Arrays.stream(Stage.values()).map(Stage::id))
          .toList();

  /** More firings than this are a rule that feeds itself: a fault of the rule base. */
  private static final int FIRING_LIMIT = 200_000;

  /** Rounds after which the arguments must have settled. */
  private static final int ROUND_LIMIT = 10;

  private final KieSession session;
  private final Map<Argument, String> firstRule = new HashMap<>();

  Session(KieSession session) {
    this.session = session;
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof Argument argument) {
              remember(argument, event.getRule());
            }
          }
        });
  }

  /** From now on adds the name of each rule that fires. */
  void rememberFiring(Set<String> names) {
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            names.add(event.getMatch().getRule().getName());
          }
        });
  }

  private void remember(Argument argument, Rule rule) {
    firstRule.merge(
        argument, rule.getName(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** Every argument that the rules of the stages make of the facts. */
  List<Argued> argue(Collection<?> facts) {
    return ordered(settled(facts, Argument.class, STAGES));
  }

  /** What rules about facts derive from the facts, without those that were given. */
  List<Fact> derive(Collection<?> facts) {
    Set<Fact> derived = settled(facts, Fact.class, List.of(FACTS));
    facts.forEach(derived::remove);
    // Hash codes of enums differ from run to run, and so does the order of a set.
    return derived.stream()
        .sorted(
            Comparator.comparing(Fact::subject)
                .thenComparing(Fact::at)
                .thenComparing(fact -> fact.getClass().getName())
                .thenComparing(Fact::toString))
        .toList();
  }

  /**
   * The objects of a sort when they no longer change.
   *
   * @throws IllegalStateException where they always do
   */
  private <T> Set<T> settled(Collection<?> facts, Class<T> sort, List<String> groups) {
    facts.forEach(session::insert);
    Set<T> before = Set.of();
    for (int round = 0; round < ROUND_LIMIT; round++) {
      giveTheFloor(groups);
      Set<T> now = objects(sort);
      if (round > 0 && now.equals(before)) {
        return now;
      }
      before = now;
    }
    throw new IllegalStateException(
        "The rules still change their mind after "
            + ROUND_LIMIT
            + " rounds: one undoes its own reason.");
  }

  private void giveTheFloor(List<String> groups) {
    Agenda agenda = session.getAgenda();
    for (int i = groups.size() - 1; i >= 0; i--) {
      // The groups form a stack; a group that no rule uses is unknown to the engine.
      var group = agenda.getAgendaGroup(groups.get(i));
      if (group != null) {
        group.setFocus();
      }
    }
    if (session.fireAllRules(FIRING_LIMIT) >= FIRING_LIMIT) {
      throw new IllegalStateException(
          "More than " + FIRING_LIMIT + " firings: a rule feeds itself.");
    }
  }

  private <T> Set<T> objects(Class<T> sort) {
    var found = new HashSet<T>();
    for (Object object : session.getObjects(sort::isInstance)) {
      found.add(sort.cast(object));
    }
    return found;
  }

  private List<Argued> ordered(Set<Argument> arguments) {
    return arguments.stream()
        .map(argument -> new Argued(argument, firstRule.getOrDefault(argument, argument.id())))
        .sorted(
            Comparator.comparing((Argued argued) -> argued.argument().subject())
                .thenComparing(argued -> argued.argument().id())
                .thenComparing(argued -> argued.argument().kind())
                .thenComparing(argued -> argued.argument().weight())
                .thenComparing(Argued::rule)
                .thenComparing(argued -> argued.argument().evidence().toString())
                .thenComparing(argued -> argued.argument().values().toString()))
        .toList();
  }

  @Override
  public void close() {
    session.dispose();
  }
}

package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Stage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Agenda;

/**
 * Lets the rules argue over the facts of one project. The stages get the floor in their documented
 * order; since a later stage may withdraw what an earlier one relied on, the round is repeated
 * until the arguments no longer change.
 */
public final class Session implements AutoCloseable {

  /** Agenda group of the rules that derive facts from facts, before any stage. */
  static final String FACTS = "facts";

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

  private void remember(Argument argument, Rule rule) {
    firstRule.merge(
        argument, rule.getName(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /**
   * Inserts the facts and returns every argument that holds in the end, in an order that does not
   * depend on the order of the facts.
   *
   * @throws IllegalStateException where the rules do not come to an end
   */
  public List<Argued> argue(Collection<?> facts) {
    facts.forEach(session::insert);
    Set<Argument> before = Set.of();
    for (int round = 0; round < ROUND_LIMIT; round++) {
      giveEachStageTheFloor();
      Set<Argument> now = objects(Argument.class);
      if (now.equals(before)) {
        return ordered(now);
      }
      before = now;
    }
    throw new IllegalStateException(
        "The arguments still change after "
            + ROUND_LIMIT
            + " rounds: a rule undoes its own reason.");
  }

  /**
   * The facts of one sort that the rules derived or were given, in an order that depends on the
   * facts alone: hash codes of enums differ from run to run, and so does the order of a set.
   */
  public <T extends Fact> List<T> facts(Class<T> sort) {
    return objects(sort).stream()
        .sorted(
            Comparator.comparing(Fact::subject)
                .thenComparing(Fact::at)
                .thenComparing(fact -> fact.getClass().getName())
                .thenComparing(Fact::toString))
        .toList();
  }

  private void giveEachStageTheFloor() {
    Agenda agenda = session.getAgenda();
    var groups = new ArrayList<String>();
    groups.add(FACTS);
    for (Stage stage : Stage.values()) {
      groups.add(stage.id());
    }
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

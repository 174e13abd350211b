package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/**
 * The rules that come of one by taking away a single test, or a whole {@code not} or {@code
 * exists}. Works on the engine's model, so that rules of either form can be tried without being
 * compiled again.
 */
final class Mutants {

  /**
   * A rule that lacks a condition, under a name of its own.
   *
   * @param without the text of what was taken away
   */
  record Mutant(String without, Rule rule) {}

  private final Rule rule;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(Rule rule) {
    this.rule = rule;
  }

  static List<Mutant> of(Rule rule) {
    var all = new Mutants(rule);
    CompositePatterns whole = (CompositePatterns) rule.getView();
    all.withoutOneOf(whole.getSubConditions(), all::add);
    return all.mutants;
  }

  private interface Change {

    void accept(String without, List<Condition> left);
  }

  private void withoutOneOf(List<Condition> conditions, Change made) {
    for (int i = 0; i < conditions.size(); i++) {
      int index = i;
      Condition condition = conditions.get(i);
      changes(
          condition, (without, changed) -> made.accept(without, put(conditions, index, changed)));
    }
  }

  /** Every smaller form of a condition; an empty list where it goes as a whole. */
  private void changes(Condition condition, Change made) {
    if (condition instanceof ExistentialPatternImpl exists) {
      made.accept(text(condition), List.of());
      withoutOneOf(
          exists.getSubConditions(),
          (without, left) -> {
            if (left.size() == 1) {
              made.accept(
                  without, List.of(new ExistentialPatternImpl(left.get(0), exists.getType())));
            }
          });
    } else if (condition instanceof CompositePatterns group) {
      withoutOneOf(
          group.getSubConditions(),
          (without, left) ->
              made.accept(without, List.of(new CompositePatterns(group.getType(), left))));
    } else if (condition instanceof PatternImpl<?> pattern) {
      tests(pattern, made);
    }
  }

  private static <T> void tests(PatternImpl<T> pattern, Change made) {
    List<Constraint> tests = flat(pattern.getConstraint());
    for (Constraint test : tests) {
      var smaller = new PatternImpl<T>(pattern.getPatternVariable(), pattern.getType());
      tests.stream().filter(other -> other != test).forEach(smaller::addConstraint);
      pattern.getBindings().forEach(smaller::addBinding);
      made.accept(type(pattern) + "(" + text(test) + ")", List.of(smaller));
    }
  }

  private static List<Constraint> flat(Constraint constraint) {
    if (constraint instanceof MultipleConstraints several) {
      return several.getChildren().stream().flatMap(child -> flat(child).stream()).toList();
    }
    return constraint instanceof SingleConstraint single && single.getVariables().length > 0
        ? List.of(constraint)
        : List.of();
  }

  private static List<Condition> put(List<Condition> all, int index, List<Condition> instead) {
    var changed = new ArrayList<Condition>(all.subList(0, index));
    changed.addAll(instead);
    changed.addAll(all.subList(index + 1, all.size()));
    return changed;
  }

  @SuppressWarnings("rawtypes") // the engine has it so
  private void add(String without, List<Condition> left) {
    Map<Rule.Attribute, Object> attributes = new HashMap<>();
    attributes.put(Rule.Attribute.AGENDA_GROUP, rule.getAttribute(Rule.Attribute.AGENDA_GROUP));
    String name = rule.getName() + " #" + mutants.size();
    var view = new CompositePatterns(Condition.Type.AND, left, rule.getConsequences());
    mutants.add(
        new Mutant(
            without,
            new RuleImpl(rule.getPackage(), name, rule.getUnit(), view, attributes, Map.of())));
  }

  private static String type(Pattern<?> pattern) {
    return pattern.getPatternVariable().getType().getSimpleName();
  }

  private static String text(Constraint test) {
    if (test instanceof SingleConstraint single) {
      String written = single.predicateInformation().getStringConstraint();
      return written.isEmpty() ? single.getExprId() : written;
    }
    return test.toString();
  }

  private static String text(Condition condition) {
    var text = new StringBuilder(condition.getType().toString().toLowerCase(Locale.ROOT));
    visit(condition, pattern -> text.append(' ').append(type(pattern)));
    return text.toString();
  }

  private static void visit(Condition condition, Consumer<Pattern<?>> visitor) {
    if (condition instanceof Pattern<?> pattern) {
      visitor.accept(pattern);
    } else {
      condition.getSubConditions().forEach(inner -> visit(inner, visitor));
    }
  }
}

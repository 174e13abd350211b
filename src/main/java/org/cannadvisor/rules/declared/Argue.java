package org.cannadvisor.rules.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.Operand;
import org.drools.model.Drools;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;

/** What a declared rule does when its conditions hold: it inserts its argument, nothing else. */
final class Argue extends ConsequenceBuilder._N {

  private final DeclaredRule rule;
  private final List<String> positions;

  /**
   * @param variables the bound facts by their position in the rule; the first one has the subject
   */
  Argue(DeclaredRule rule, Map<String, Variable<?>> variables) {
    super(variables.values().toArray(Variable[]::new));
    this.rule = rule;
    this.positions = List.copyOf(variables.keySet());
    this.usingDrools = true;
    this.block = this::insert;
  }

  private void insert(Object... bound) {
    var evidence = new ArrayList<Evidence>();
    for (Operand.Reference place : rule.evidence()) {
      Evidence at = (Evidence) value(place, bound);
      if (!evidence.contains(at)) {
        evidence.add(at);
      }
    }
    var argument =
        new Argument(
            rule.id(),
            ((Fact) bound[1]).subject(),
            rule.kind(),
            rule.weight(),
            evidence,
            new TreeMap<>());
    for (Map.Entry<String, Operand> word : rule.values().entrySet()) {
      argument = argument.with(word.getKey(), value(word.getValue(), bound));
    }
    ((Drools) bound[0]).logicalInsert(argument);
  }

  /** The first of what is bound is the session. */
  private Object value(Operand operand, Object[] bound) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    Operand.Reference reference = (Operand.Reference) operand;
    int index = positions.indexOf(reference.of().position());
    return reference.field().in(bound[index + 1]);
  }
}

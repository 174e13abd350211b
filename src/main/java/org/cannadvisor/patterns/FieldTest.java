package org.cannadvisor.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One test on one field of a fact.
 *
 * @param operands values of the sort that the operator wants; several only where it takes several.
 *     They refer to one bound fact at most
 * @param negated whether it must not hold: unlike the opposite operator, true for NaN
 */
public record FieldTest(
    FieldPath field, Operator operator, List<Operand> operands, boolean negated) {

  public FieldTest {
    operands = List.copyOf(operands);
  }

  /** The bound fact that it refers to; empty where the values stand in the rule. */
  public Optional<Binding> reference() {
    return operands.stream()
        .filter(Operand.Reference.class::isInstance)
        .map(operand -> ((Operand.Reference) operand).of())
        .findFirst();
  }

  /**
   * Whether a fact passes.
   *
   * @param bound the fact that {@link #reference()} is bound to; null where there is none
   */
  public boolean holds(Object fact, @Nullable Object bound) {
    var values = new ArrayList<Object>();
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal) {
        values.add(literal.value());
      } else if (operand instanceof Operand.Reference reference && bound != null) {
        values.add(reference.field().in(bound));
      }
    }
    return operator.holds(field.in(fact), values) != negated;
  }

  /**
   * Whether a value of the field passes.
   *
   * @throws IllegalStateException where the test refers to another fact
   */
  public boolean passes(Object value) {
    var values = new ArrayList<Object>();
    for (Operand operand : operands) {
      if (!(operand instanceof Operand.Literal literal)) {
        throw new IllegalStateException(this + " refers to another fact");
      }
      values.add(literal.value());
    }
    return operator.holds(value, values) != negated;
  }

  /** The same text for the same test, whatever names the rule has given. */
  @Override
  public String toString() {
    return (negated ? "not " : "") + field + " " + operator.id() + " " + operands;
  }
}

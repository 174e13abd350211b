package org.cannadvisor.patterns.shape;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;

/**
 * One thing that a rule asks of a fact.
 *
 * @param text the same for the same test in whatever rule; what it refers to stands there by type
 *     and number
 * @param test as it can be judged; empty where only the text is known
 */
public record TestShape(String text, Optional<FieldTest> test) {

  /** That a fact is of the model that the rule is about. */
  public static final TestShape OWN_SUBJECT = opaque("subject of the rule");

  /** A test of which only the text is known. */
  static TestShape opaque(String text) {
    return new TestShape(text, Optional.empty());
  }

  /**
   * Whether all that it asks is known: it compares a field with values that stand in the rule, or
   * are known thresholds.
   */
  public boolean isLiteral() {
    return equals(OWN_SUBJECT) || test.filter(one -> isLiteral(one.operands())).isPresent();
  }

  private static boolean isLiteral(List<Operand> operands) {
    return operands.stream().allMatch(Operand.Literal.class::isInstance);
  }
}

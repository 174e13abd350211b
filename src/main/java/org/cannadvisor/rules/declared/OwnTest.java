package org.cannadvisor.rules.declared;

import java.util.function.Predicate;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * A test on one fact. The engine tells tests apart by {@link #getExpressionHash()}: it is the
 * canonical text of the test, so that equal tests are shared and different ones never are.
 */
final class OwnTest implements Predicate1<Object>, HashedExpression {

  private static final long serialVersionUID = 1;

  private final String text;
  private final transient Predicate<Object> test;

  OwnTest(String text, Predicate<Object> test) {
    this.text = text;
    this.test = test;
  }

  @Override
  public boolean test(Object fact) {
    return test.test(fact);
  }

  @Override
  public String getExpressionHash() {
    return text;
  }
}

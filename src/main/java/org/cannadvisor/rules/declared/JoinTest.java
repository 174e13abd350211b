package org.cannadvisor.rules.declared;

import java.util.function.BiPredicate;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;

/** A test on a fact and one that was bound before; told apart as {@link OwnTest} is. */
final class JoinTest implements Predicate2<Object, Object>, HashedExpression {

  private static final long serialVersionUID = 1;

  private final String text;
  private final transient BiPredicate<Object, Object> test;

  JoinTest(String text, BiPredicate<Object, Object> test) {
    this.text = text;
    this.test = test;
  }

  @Override
  public boolean test(Object fact, Object bound) {
    return test.test(fact, bound);
  }

  @Override
  public String getExpressionHash() {
    return text;
  }
}

package org.cannadvisor.rules.declared;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.cannadvisor.patterns.Counted;
import org.kie.api.runtime.rule.AccumulateFunction;

/** How many facts there are, also none. */
@SuppressWarnings("serial") // the engine asks for Externalizable; no session is ever written
final class CountFacts implements AccumulateFunction<CountFacts.Tally> {

  /** The number so far. */
  static final class Tally implements Serializable {

    private static final long serialVersionUID = 1;
    private long number;
  }

  @Override
  public Tally createContext() {
    return new Tally();
  }

  @Override
  public void init(Tally tally) {
    tally.number = 0;
  }

  @Override
  public void accumulate(Tally tally, Object fact) {
    tally.number++;
  }

  @Override
  public void reverse(Tally tally, Object fact) {
    tally.number--;
  }

  @Override
  public Object getResult(Tally tally) {
    return new Counted(tally.number);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Counted.class;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountFacts;
  }

  @Override
  public int hashCode() {
    return CountFacts.class.hashCode();
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}

package org.cannadvisor.rules.declared;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.Condition.Pick;
import org.cannadvisor.patterns.FieldPath;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * The one fact of many that has the smallest or largest value of a field. Where several have it,
 * the one that stands first in the files; none where the value is NaN in all.
 */
@SuppressWarnings("serial") // the engine asks for Externalizable; no session is ever written
final class ChooseFact implements AccumulateFunction<ChooseFact.Candidates> {

  /** The facts so far. */
  static final class Candidates implements Serializable {

    private static final long serialVersionUID = 1;
    private final transient List<Object> facts = new ArrayList<>();
  }

  private final transient FieldPath by;
  private final Pick pick;
  private final Class<?> type;

  ChooseFact(Class<?> type, Pick pick, FieldPath by) {
    this.type = type;
    this.pick = pick;
    this.by = by;
  }

  @Override
  public Candidates createContext() {
    return new Candidates();
  }

  @Override
  public void init(Candidates candidates) {
    candidates.facts.clear();
  }

  @Override
  public void accumulate(Candidates candidates, Object fact) {
    candidates.facts.add(fact);
  }

  @Override
  public void reverse(Candidates candidates, Object fact) {
    candidates.facts.remove(fact);
  }

  @Override
  public @Nullable Object getResult(Candidates candidates) {
    Comparator<Object> byValue = (one, other) -> order(by.in(one), by.in(other));
    return candidates.facts.stream()
        .filter(fact -> !isNaN(by.in(fact)))
        .min(
            (pick == Pick.MAX ? byValue.reversed() : byValue)
                .thenComparing(fact -> ((Fact) fact).at())
                .thenComparing(Object::toString))
        .orElse(null);
  }

  private static int order(Object one, Object other) {
    return one instanceof Evidence place && other instanceof Evidence further
        ? place.compareTo(further)
        : Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
  }

  private static boolean isNaN(Object value) {
    return value instanceof Number number && Double.isNaN(number.doubleValue());
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return type;
  }

  private String text() {
    return type.getName() + " " + pick + " " + by;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChooseFact chosen && chosen.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}

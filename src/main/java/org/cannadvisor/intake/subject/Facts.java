package org.cannadvisor.intake.subject;

import java.util.Collection;
import java.util.stream.Stream;
import org.cannadvisor.model.Fact;

/** Picks facts out of many. */
final class Facts {

  private Facts() {}

  /** Those of one sort, in their order. */
  static <T extends Fact> Stream<T> of(Class<T> sort, Collection<Fact> facts) {
    return facts.stream().filter(sort::isInstance).map(sort::cast);
  }
}

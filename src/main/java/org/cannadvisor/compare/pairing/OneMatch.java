package org.cannadvisor.compare.pairing;

import java.util.List;
import java.util.Optional;

/** One row. */
record OneMatch(Pair pair) implements Match {

  @Override
  public Labels labels() {
    return pair.labels();
  }

  @Override
  public Optional<Source> my() {
    return pair.my().map(TensorPlace::source);
  }

  @Override
  public Optional<Source> golden() {
    return Optional.empty();
  }

  @Override
  public boolean dependsOnFile() {
    return false;
  }

  @Override
  public List<Pair> pairs(Counts mine, Counts other) {
    return List.of(pair);
  }
}

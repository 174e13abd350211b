package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two dumps of one operator: each tensor against the one at the same place.
 *
 * @param ends which outputs are outputs of the network
 */
record SameMatch(Labels labels, Source left, Source right, Set<Integer> ends) implements Match {

  SameMatch {
    ends = Set.copyOf(ends);
  }

  @Override
  public Optional<Source> my() {
    return Optional.of(left);
  }

  @Override
  public Optional<Source> golden() {
    return Optional.of(right);
  }

  @Override
  public boolean dependsOnFile() {
    return true;
  }

  @Override
  public List<Pair> pairs(Counts mine, Counts other) {
    var pairs = new ArrayList<Pair>();
    var failures = new ArrayList<String>();
    boolean differ = false;
    for (Side side : List.of(Side.INPUT, Side.OUTPUT)) {
      int count = mine.of(side);
      if (count != other.of(side)) {
        differ = true;
        failures.add(Reasons.numberDiffers(labels.operator(), side.word(), count, other.of(side)));
      } else if (count == 0) {
        failures.add(Reasons.noTensor(labels.operator(), side.word()));
      }
      for (int i = 0; i < count && count == other.of(side); i++) {
        pairs.add(pair(side, i));
      }
    }
    if (pairs.isEmpty() || differ) {
      pairs.add(Pair.nothing(labels.withoutType(), String.join(",", failures)));
    }
    return pairs;
  }

  private Pair pair(Side side, int number) {
    return new Pair(
        labels,
        Reasons.tensorIndex(labels.operator(), side, number),
        Optional.of(new TensorPlace(left, side, number)),
        Optional.of(new TensorPlace(right, side, number)),
        Target.NONE,
        "",
        side == Side.OUTPUT && ends.contains(number));
  }
}

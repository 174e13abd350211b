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
record SameMatch(Labels labels, Source mine, Source other, Set<Integer> ends) implements Match {

  SameMatch {
    ends = Set.copyOf(ends);
  }

  @Override
  public Optional<Source> my() {
    return Optional.of(mine);
  }

  @Override
  public Optional<Source> golden() {
    return Optional.of(other);
  }

  @Override
  public boolean dependsOnFile() {
    return true;
  }

  @Override
  public List<Pair> pairs(int inputs, int outputs) {
    var pairs = new ArrayList<Pair>(inputs + outputs);
    for (int i = 0; i < inputs; i++) {
      pairs.add(pair(Side.INPUT, i));
    }
    for (int i = 0; i < outputs; i++) {
      pairs.add(pair(Side.OUTPUT, i));
    }
    return pairs.isEmpty()
        ? List.of(Pair.nothing(labels, Reasons.noTensor(labels.operator())))
        : pairs;
  }

  private Pair pair(Side side, int number) {
    return new Pair(
        labels,
        Reasons.tensorIndex(labels.operator(), side, number),
        Optional.of(new TensorPlace(mine, side, number)),
        Optional.of(new TensorPlace(other, side, number)),
        Target.NONE,
        "",
        side == Side.OUTPUT && ends.contains(number));
  }
}

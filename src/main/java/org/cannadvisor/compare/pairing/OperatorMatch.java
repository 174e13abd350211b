package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dump of one operator, each of its tensors against a golden one of its own.
 *
 * @param inputs whether its inputs are compared: not those of an operator that ends quantisation
 * @param outputs whether its outputs are compared: not those of an operator that begins it
 */
record OperatorMatch(
    Labels labels, Source file, Counterparts counterparts, boolean inputs, boolean outputs)
    implements Match {

  @Override
  public Optional<Source> my() {
    return Optional.of(file);
  }

  @Override
  public Optional<Source> golden() {
    return Optional.empty();
  }

  @Override
  public boolean dependsOnFile() {
    return true;
  }

  @Override
  public List<Pair> pairs(Counts mine, Counts other) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; inputs && i < mine.inputs(); i++) {
      pairs.add(pair(labels, new TensorPlace(file, Side.INPUT, i), counterparts, Side.INPUT, i));
    }
    for (int i = 0; outputs && i < mine.outputs(); i++) {
      pairs.add(pair(labels, new TensorPlace(file, Side.OUTPUT, i), counterparts, Side.OUTPUT, i));
    }
    return pairs.isEmpty()
        ? List.of(Pair.nothing(labels, Reasons.noTensor(labels.operator())))
        : pairs;
  }

  static Pair pair(
      Labels labels, TensorPlace my, Counterparts counterparts, Side side, int number) {
    Counterparts.Counterpart found = counterparts.of(side, number);
    return new Pair(
        labels,
        Reasons.tensorIndex(labels.operator(), side, number),
        Optional.of(my),
        found.golden(),
        found.target(),
        found.reason(),
        found.networkOutput());
  }
}

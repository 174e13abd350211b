package org.cannadvisor.compare.pairing;

import java.util.Optional;

/**
 * A row of the table: two tensors that are compared, or why they are not.
 *
 * @param tensorIndex e.g. {@code conv1:input:0}; {@code NaN} where no tensor is known
 * @param my our own tensor; empty where there is none
 * @param golden the tensor it should be equal to; empty where there is none
 * @param reason why they cannot be compared; empty where they can
 * @param networkOutput whether it is a result of the network, not one on the way to it
 */
public record Pair(
    Labels labels,
    String tensorIndex,
    Optional<TensorPlace> my,
    Optional<TensorPlace> golden,
    Target target,
    String reason,
    boolean networkOutput) {

  /** The only row of an operator without tensors. */
  static Pair nothing(Labels labels, String reason) {
    return new Pair(
        labels, Labels.UNKNOWN, Optional.empty(), Optional.empty(), Target.NONE, reason, false);
  }

  /** Whether there is something to compare. */
  public boolean isComparable() {
    return reason.isEmpty() && my.isPresent() && golden.isPresent();
  }
}

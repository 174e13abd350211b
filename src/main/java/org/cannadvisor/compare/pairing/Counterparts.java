package org.cannadvisor.compare.pairing;

import java.util.Optional;

/** Says what the tensors of one operator are compared with. */
interface Counterparts {

  /**
   * What one tensor is compared with.
   *
   * @param reason why with nothing; empty where {@code golden} is there
   */
  record Counterpart(
      Optional<TensorPlace> golden, Target target, String reason, boolean networkOutput) {}

  Counterpart of(Side side, int number);
}

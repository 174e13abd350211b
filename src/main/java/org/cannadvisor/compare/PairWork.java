package org.cannadvisor.compare;

import org.cannadvisor.compare.pairing.Pair;
import org.cannadvisor.formats.tensor.StoredTensor;

/** What is done with two tensors that belong together, while their files are open. */
interface PairWork {
  /** The row of the table. */
  Row row(Pair pair, StoredTensor my, StoredTensor golden);
}

package org.cannadvisor.compare.pairing;

import java.util.List;
import java.util.Optional;

/** Rows of the table that stand together: those of one operator, or of one tensor. */
public sealed interface Match permits OneMatch, OperatorMatch, SameMatch {

  /** What the table says of the operator. */
  Labels labels();

  /** The file of our own tensors, which tells how many there are; empty where there is none. */
  Optional<Source> my();

  /**
   * The golden file, where each tensor is compared with the one at the same place in it; empty
   * where each has its own.
   */
  Optional<Source> golden();

  /**
   * Whether files must be read to know how many rows there are. Else {@link #pairs} takes any
   * counts.
   */
  boolean dependsOnFile();

  /**
   * The rows, inputs before outputs; at least one.
   *
   * @param mine what our file has
   * @param other what the {@linkplain #golden golden} file has; any where there is none
   */
  List<Pair> pairs(Counts mine, Counts other);
}

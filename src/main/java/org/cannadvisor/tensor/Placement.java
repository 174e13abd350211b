package org.cannadvisor.tensor;

/** Where the elements of a tensor lie, by their indices in the order in which they are read. */
public interface Placement {

  /** The dimensions, slowest first; at least one. */
  long[] dims();

  /**
   * Where the first element of the last dimension lies.
   *
   * @param index the indices; that of the last dimension does not matter
   */
  long base(long[] index);

  /** The last dimension, for given indices of the others. */
  Axis last(long[] index);
}

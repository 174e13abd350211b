package org.cannadvisor.tensor.detail;

/**
 * Cuts a block of elements where the index of one dimension changes.
 *
 * @param size of the dimension
 * @param inner elements for which its index stays the same: the product of the later dimensions
 */
record Walk(long size, long inner) {

  /** Hears of elements with the same index. */
  interface Run {
    /** Elements {@code from} to {@code to} of the block, the last one not included. */
    void over(int index, int from, int to);
  }

  /** Walks along {@code n} elements of which the first is element {@code start} of the tensor. */
  void along(long start, int n, Run run) {
    long within = start % inner;
    long index = start / inner % size;
    for (int at = 0; at < n; ) {
      int to = (int) Math.min(n, at + inner - within);
      run.over((int) index, at, to);
      at = to;
      within = 0;
      index = index + 1 == size ? 0 : index + 1;
    }
  }
}

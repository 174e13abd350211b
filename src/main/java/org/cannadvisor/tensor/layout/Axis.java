package org.cannadvisor.tensor.layout;

/**
 * Where the elements along one logical dimension lie, in elements from the one with index 0,
 * whatever the other indexes are.
 */
interface Axis {

  /** How many elements there are along it. */
  int size();

  /** Where the element with an index lies. */
  long at(int index);

  /** The first {@code size} of it: what lies behind is padding. */
  default Axis cut(long size) {
    Axis whole = this;
    int kept = Math.toIntExact(size);
    return new Axis() {
      @Override
      public int size() {
        return kept;
      }

      @Override
      public long at(int index) {
        return whole.at(index);
      }
    };
  }

  /** Evenly spaced. */
  static Axis plain(long size, long stride) {
    return new Plain(Math.toIntExact(size), stride);
  }

  /** In blocks: i lies at {@code i / block · outer + i % block · inner}. */
  static Axis split(long size, long block, long outer, long inner) {
    return new Split(Math.toIntExact(size), Math.toIntExact(block), outer, inner);
  }

  /** Elements with one distance. */
  record Plain(int size, long stride) implements Axis {
    @Override
    public long at(int index) {
      return index * stride;
    }
  }

  /** Elements in blocks. */
  record Split(int size, int block, long outer, long inner) implements Axis {
    @Override
    public long at(int index) {
      return index / block * outer + index % block * inner;
    }
  }
}

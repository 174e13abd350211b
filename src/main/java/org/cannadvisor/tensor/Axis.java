package org.cannadvisor.tensor;

/**
 * One dimension of a tensor and where its indices lie: in blocks of {@code block} at distance
 * {@code step}, the blocks at distance {@code blockStep}.
 *
 * @param size how many indices
 * @param phase how many indices of the first block come before the first one
 */
public record Axis(long size, long phase, long block, long blockStep, long step) {

  /** One whose indices all lie at the same distance. */
  public static Axis plain(long size, long step) {
    return new Axis(size, 0, Long.MAX_VALUE, 0, step);
  }

  /** One that is cut into blocks. */
  public static Axis blocked(long size, long block, long blockStep, long step) {
    return new Axis(size, 0, block, blockStep, step);
  }

  boolean isPlain() {
    return block == Long.MAX_VALUE;
  }

  /** Where an index lies. */
  long at(long index) {
    if (isPlain()) {
      return index * step;
    }
    long shifted = index + phase;
    return shifted / block * blockStep + shifted % block * step;
  }

  /** How many indices from this one on lie at the same distance from each other. */
  long run(long index) {
    return isPlain() ? size - index : Math.min(size - index, block - (index + phase) % block);
  }
}

package org.cannadvisor.formats.om;

import java.util.List;

/**
 * How a tensor lies in memory.
 *
 * @param dtype e.g. {@code float16}; {@link TensorTypes#UNKNOWN} where not said
 * @param shape {@code -1} for an unknown dimension, a single {@code -2} for an unknown rank; none
 *     for a scalar
 * @param layout e.g. {@code NCHW}, {@code FRACTAL_Z:96}
 * @param size bytes that it takes, padding included; 0 where not said
 * @param weightOffset where the data of a constant begin in the weights
 * @param weightSize bytes of that data; 0 where it is no constant
 */
public record OmTensor(
    String dtype,
    List<Long> shape,
    String layout,
    long size,
    long weightOffset,
    long weightSize,
    Attributes attributes) {

  public OmTensor {
    shape = List.copyOf(shape);
  }

  /** How many numbers it holds; -1 where a dimension is not known or the product is too large. */
  public long elements() {
    long product = 1;
    for (long dimension : shape) {
      if (dimension < 0 || (dimension > 0 && product > Long.MAX_VALUE / dimension)) {
        return -1;
      }
      product *= dimension;
    }
    return product;
  }
}

package org.cannadvisor.formats.onnx;

import java.util.List;
import java.util.Optional;

/**
 * A tensor of constants; its numbers stay in the file.
 *
 * @param dtype {@code float32} …
 * @param dims as stated, at most {@value #MOST_DIMS}
 * @param data where its numbers are, inside the model file
 * @param external where they are in another file
 */
public record OnnxTensor(
    String name, String dtype, List<Long> dims, Optional<Data> data, Optional<External> external) {

  static final int MOST_DIMS = 64;

  /** How numbers are written. */
  public enum Coding {
    /** One after the other, little-endian, in the width of the data type. */
    RAW,
    /** Packed varints: {@code int32_data}, which also holds float16, and {@code int64_data}. */
    VARINTS,
    /** Packed {@code float_data}. */
    FLOATS,
    /** Packed {@code double_data}. */
    DOUBLES
  }

  /** Bytes of a file. */
  public record Data(Coding coding, long offset, long length) {}

  /**
   * Bytes of another file.
   *
   * @param location relative to the folder of the model, as written
   * @param length −1 where the file does not say: up to its end
   */
  public record External(String location, long offset, long length) {}

  public OnnxTensor {
    dims = List.copyOf(dims);
  }

  /** How many numbers the dimensions come to; 0 where they make no sense. */
  public long elements() {
    long count = 1;
    for (long dim : dims) {
      if (dim < 0 || (dim > 0 && count > Long.MAX_VALUE / dim)) {
        return 0;
      }
      count *= dim;
    }
    return count;
  }
}

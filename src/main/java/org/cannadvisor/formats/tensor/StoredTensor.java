package org.cannadvisor.formats.tensor;

import java.util.List;
import org.cannadvisor.formats.ByteSource;

/**
 * A tensor in a file: what it is, and where its values lie. Nothing of the values is read yet; that
 * they lie inside the file has been checked.
 *
 * @param name as people would say it: {@code conv1:output:0}, {@code a.npy}
 * @param dims in the order of {@code format}; empty for a scalar
 * @param originalDims the shape before padding and conversion, in the order of the original format;
 *     empty where the file does not say
 * @param groups of a grouped convolution's weights ({@code sub_format}); 1 otherwise
 * @param bytes the values, from the first byte of the first one
 * @param bigEndian byte order of one value
 * @param fortran whether the first dimension varies fastest (npy)
 * @param address where it lay in device memory; 0 where unknown
 * @param flaw why the values cannot be read, though the rest of the file can; empty where they can
 */
public record StoredTensor(
    String name,
    ElementType type,
    Format format,
    List<Long> dims,
    List<Long> originalDims,
    int groups,
    ByteSource bytes,
    boolean bigEndian,
    boolean fortran,
    long address,
    String flaw) {

  public StoredTensor {
    dims = List.copyOf(dims);
    originalDims = List.copyOf(originalDims);
  }

  /** One whose values can be read. */
  public StoredTensor(
      String name,
      ElementType type,
      Format format,
      List<Long> dims,
      List<Long> originalDims,
      int groups,
      ByteSource bytes,
      boolean bigEndian,
      boolean fortran,
      long address) {
    this(name, type, format, dims, originalDims, groups, bytes, bigEndian, fortran, address, "");
  }

  /** Little-endian values in C order, of a shape that was never another one. */
  public static StoredTensor plain(
      String name, ElementType type, Format format, List<Long> dims, ByteSource bytes) {
    return new StoredTensor(name, type, format, dims, List.of(), 1, bytes, false, false, 0);
  }

  /**
   * How many elements; 0 where a dimension is 0, 1 for a scalar.
   *
   * @throws ArithmeticException for more than a long counts; readers refuse such a shape
   */
  public long count() {
    return dims.contains(0L) ? 0 : dims.stream().reduce(1L, Math::multiplyExact);
  }
}

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
    long address) {

  public StoredTensor {
    dims = List.copyOf(dims);
    originalDims = List.copyOf(originalDims);
  }

  /** How many elements; 0 where a dimension is 0, 1 for a scalar. */
  public long count() {
    return dims.stream().reduce(1L, Math::multiplyExact);
  }
}

package org.cannadvisor.formats.dump;

import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * One tensor, buffer or space as the header tells it.
 *
 * @param inlineStart where its values lie within the header; -1 where they follow it
 */
record DumpEntry(
    int type,
    int format,
    List<Long> dims,
    List<Long> originalDims,
    int groups,
    long size,
    long address,
    String origin,
    long inlineStart,
    long inlineSize) {

  private static final int STRING = 13;

  /** How many bytes it takes behind the header. */
  long payload() {
    return inlineStart < 0 ? size : 0;
  }

  /**
   * The tensor, whose values begin at {@code start} of the file.
   *
   * <p>As the chip's own tools read: without a shape it is a row of bytes as long as its values,
   * without a type it is int8.
   */
  StoredTensor tensor(ByteSource file, String name, long start) {
    long from = inlineStart < 0 ? start : inlineStart;
    long length = inlineStart < 0 ? size : inlineSize;
    ElementType known = ElementType.of(type).orElse(ElementType.UNDEFINED);
    boolean shapeless = known == ElementType.UNDEFINED || (dims.isEmpty() && length > 0);
    List<Long> shape = shapeless ? List.of(length / Math.max(1, known.bits() / 8)) : dims;
    return new StoredTensor(
        name,
        known,
        Format.of(format).orElse(Format.ND),
        shape,
        originalDims,
        Math.max(1, groups),
        new PartOf(file, from, length),
        false,
        false,
        address,
        flaw(known, shape, length));
  }

  private String flaw(ElementType known, List<Long> shape, long length) {
    if (known == ElementType.UNDEFINED && type != 0) {
      return type == STRING
          ? "Expected numbers, found texts (data type 13)."
          : "The data type " + type + " has no defined values.";
    }
    try {
      long needed = Sizes.bytes(known, shape);
      return needed <= length
          ? ""
          : "Expected %d bytes of values (%s %s), found %d."
              .formatted(needed, known.label(), shape, length);
    } catch (DamagedFileException e) {
      return String.valueOf(e.getMessage());
    }
  }
}

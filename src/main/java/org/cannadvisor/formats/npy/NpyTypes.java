package org.cannadvisor.formats.npy;

import java.util.Map;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;

/** What numpy calls its types in files. */
final class NpyTypes {

  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("b1", ElementType.BOOL),
          Map.entry("?", ElementType.BOOL),
          Map.entry("i1", ElementType.INT8),
          Map.entry("i2", ElementType.INT16),
          Map.entry("i4", ElementType.INT32),
          Map.entry("i8", ElementType.INT64),
          Map.entry("u1", ElementType.UINT8),
          Map.entry("u2", ElementType.UINT16),
          Map.entry("u4", ElementType.UINT32),
          Map.entry("u8", ElementType.UINT64),
          Map.entry("f2", ElementType.FLOAT16),
          Map.entry("f4", ElementType.FLOAT),
          Map.entry("f8", ElementType.DOUBLE),
          Map.entry("c8", ElementType.COMPLEX64),
          Map.entry("c16", ElementType.COMPLEX128),
          Map.entry("V2", ElementType.BF16));

  private NpyTypes() {}

  /**
   * The type that a description such as {@code <f4} names.
   *
   * @param meant the type of bytes without a meaning; undefined where unknown
   */
  static ElementType of(String description, ElementType meant) throws DamagedFileException {
    String kind =
        !description.isEmpty() && "<>|=".indexOf(description.charAt(0)) >= 0
            ? description.substring(1)
            : description;
    // ml_dtypes saves e.g. float8_e5m2 as f1, float8_e4m3fn as V1
    boolean unclear = kind.startsWith("V") || kind.equals("f1");
    if (unclear
        && meant != ElementType.UNDEFINED
        && kind.substring(1).equals("" + meant.bits() / 8)) {
      return meant;
    }
    ElementType type = TYPES.get(kind);
    if (type == null) {
      throw new DamagedFileException(reason(description, kind, unclear));
    }
    return type;
  }

  private static String reason(String description, String kind, boolean unclear) {
    if (unclear && kind.length() == 2) {
      return "The type '"
          + description
          + "' does not say what its bytes mean. Maybe an 8-bit float: name it with --dtype.";
    }
    String what =
        switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
          case 'O' -> "Python objects";
          case 'U', 'S', 'a' -> "texts";
          case 'M', 'm' -> "times";
          case 'V', '[' -> "structures";
          default -> "a type that has no counterpart on the chip";
        };
    return "Expected numbers, found %s ('%s'). Maybe save the array with .astype(numpy.float32)."
        .formatted(what, description);
  }
}

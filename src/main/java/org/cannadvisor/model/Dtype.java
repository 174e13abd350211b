package org.cannadvisor.model;

import java.util.Locale;

/** The data type of the elements of a tensor, under whatever name a file gives it. */
public enum Dtype {
  FLOAT16(16, true),
  BFLOAT16(16, true),
  FLOAT32(32, true),
  FLOAT64(64, true),
  UINT8(8, false),
  INT8(8, false),
  UINT16(16, false),
  INT16(16, false),
  UINT32(32, false),
  INT32(32, false),
  UINT64(64, false),
  INT64(64, false),
  BOOL(8, false),
  /** Not stated, or none of them. */
  UNKNOWN(0, false);

  private final int bits;
  private final boolean isFloat;

  Dtype(int bits, boolean isFloat) {
    this.bits = bits;
    this.isFloat = isFloat;
  }

  /** {@code float32}, {@code np.float32}, {@code FP32}, {@code DT_FLOAT}, {@code ACL_FLOAT16} … */
  public static Dtype of(String name) {
    String word = name.toLowerCase(Locale.ROOT).replaceFirst("^(np|numpy|torch|tf)\\.", "");
    return switch (word.replaceFirst("^(dt|acl)_", "")) {
      case "float16", "fp16", "half", "f16" -> FLOAT16;
      case "bfloat16", "bf16" -> BFLOAT16;
      case "float32", "fp32", "float", "single", "f32" -> FLOAT32;
      case "float64", "fp64", "double", "f64" -> FLOAT64;
      case "uint8", "uint8_t", "byte", "uchar", "unsigned char", "u8" -> UINT8;
      case "int8", "int8_t", "char", "i8" -> INT8;
      case "uint16", "uint16_t" -> UINT16;
      case "int16", "int16_t", "short" -> INT16;
      case "uint32", "uint32_t" -> UINT32;
      case "int32", "int32_t", "int" -> INT32;
      case "uint64", "uint64_t" -> UINT64;
      case "int64", "int64_t", "long" -> INT64;
      case "bool" -> BOOL;
      default -> UNKNOWN;
    };
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }

  /** Whether an element takes one byte, as a pixel does. */
  public boolean isByte() {
    return bits == Byte.SIZE;
  }

  /** Whether an element takes more than one byte. */
  public boolean isWide() {
    return bits > Byte.SIZE;
  }

  public boolean isFloat() {
    return isFloat;
  }

  /**
   * Whether both are known and the bytes of one are no numbers of the other. A sign makes no
   * difference: small counts and class ids are the same in both.
   */
  public boolean differsFrom(Dtype other) {
    return isKnown()
        && other.isKnown()
        && this != other
        && (bits != other.bits || isFloat || other.isFloat);
  }

  /** As numpy spells it; {@code ?} where not known. */
  @Override
  public String toString() {
    return isKnown() ? name().toLowerCase(Locale.ROOT) : "?";
  }
}

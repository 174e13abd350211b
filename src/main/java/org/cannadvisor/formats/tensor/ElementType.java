package org.cannadvisor.formats.tensor;

import java.util.Arrays;
import java.util.Optional;

/**
 * Types of tensor elements, by the numbers that dump files use; not those of GE. Only those with a
 * defined value are here: strings, variants and dual types have none.
 */
public enum ElementType {
  /** A dump that does not know its type: bytes. */
  UNDEFINED(0, "int8", 8, true),
  FLOAT(1, "float32", 32, true),
  FLOAT16(2, "float16", 16, true),
  INT8(3, "int8", 8, true),
  UINT8(4, "uint8", 8, true),
  INT16(5, "int16", 16, true),
  UINT16(6, "uint16", 16, true),
  INT32(7, "int32", 32, false),
  INT64(8, "int64", 64, false),
  UINT32(9, "uint32", 32, false),
  UINT64(10, "uint64", 64, false),
  BOOL(11, "bool", 8, true),
  DOUBLE(12, "float64", 64, false),
  /** Two float32; compared by both parts, the peer drops the imaginary one. */
  COMPLEX64(16, "complex64", 64, true),
  COMPLEX128(17, "complex128", 128, false),
  QINT8(18, "qint8", 8, true),
  QINT16(19, "qint16", 16, true),
  QINT32(20, "qint32", 32, false),
  QUINT8(21, "quint8", 8, true),
  QUINT16(22, "quint16", 16, true),
  /** A handle; read as the number that it is. */
  RESOURCE(23, "resource", 64, false),
  BF16(27, "bfloat16", 16, true),
  INT4(28, "int4", 4, true),
  UINT1(29, "uint1", 1, true),
  INT2(30, "int2", 2, true),
  UINT2(31, "uint2", 2, true),
  COMPLEX32(32, "complex32", 32, true),
  HIFLOAT8(33, "hifloat8", 8, true),
  FLOAT8_E5M2(34, "float8_e5m2", 8, true),
  FLOAT8_E4M3FN(35, "float8_e4m3fn", 8, true),
  FLOAT8_E8M0(36, "float8_e8m0", 8, true),
  FLOAT6_E3M2(37, "float6_e3m2", 6, true),
  FLOAT6_E2M3(38, "float6_e2m3", 6, true),
  FLOAT4_E2M1(39, "float4_e2m1", 4, true),
  FLOAT4_E1M2(40, "float4_e1m2", 4, true);

  private final int number;
  private final String label;
  private final int bits;
  private final boolean narrow;

  ElementType(int number, String label, int bits, boolean narrow) {
    this.number = number;
    this.label = label;
    this.bits = bits;
    this.narrow = narrow;
  }

  /** The type with a number of a dump file; empty for a number without a defined value. */
  public static Optional<ElementType> of(int number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }

  /** The type that numpy, ml_dtypes or our {@code --dtype} call so; empty for any other word. */
  public static Optional<ElementType> named(String label) {
    return Arrays.stream(values())
        .filter(type -> type != UNDEFINED && type.label.equals(label))
        .findFirst();
  }

  /** As numpy or ml_dtypes call it, e.g. {@code float16}. */
  public String label() {
    return label;
  }

  /** Bits of one element; types below 8 bits are packed. */
  public int bits() {
    return bits;
  }

  /** Whether each value is a float32 too, exactly. */
  public boolean narrow() {
    return narrow;
  }

  /**
   * Bytes that so many elements take.
   *
   * @throws ArithmeticException for more than a long counts
   */
  public long bytes(long elements) {
    return bits >= 8
        ? Math.multiplyExact(elements, bits / 8)
        : Math.addExact(Math.multiplyExact(elements, bits), 7) / 8;
  }

  /** Whether an element is two numbers, the real and the imaginary part. */
  public boolean isComplex() {
    return this == COMPLEX32 || this == COMPLEX64 || this == COMPLEX128;
  }
}

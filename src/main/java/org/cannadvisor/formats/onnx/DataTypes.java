package org.cannadvisor.formats.onnx;

import java.util.List;

/** {@code TensorProto.DataType}. */
public final class DataTypes {

  public static final String UNKNOWN = "unknown";

  private static final List<String> NAMES =
      List.of(
          UNKNOWN,
          "float32",
          "uint8",
          "int8",
          "uint16",
          "int16",
          "int32",
          "int64",
          "string",
          "bool",
          "float16",
          "float64",
          "uint32",
          "uint64",
          "complex64",
          "complex128",
          "bfloat16",
          "float8_e4m3fn",
          "float8_e4m3fnuz",
          "float8_e5m2",
          "float8_e5m2fnuz",
          "uint4",
          "int4",
          "float4_e2m1");

  private DataTypes() {}

  /** The name of a data type; {@link #UNKNOWN} for a number that nobody has given out. */
  public static String name(long code) {
    return code >= 0 && code < NAMES.size() ? NAMES.get((int) code) : UNKNOWN;
  }
}

package org.cannadvisor.formats.om;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of data types. Two ways of numbering are in use: that of the protobuf, and that of the
 * runtime in attributes such as {@code DstT} and in the list of inputs and outputs.
 */
public final class TensorTypes {

  /** Where a file does not say. */
  public static final String UNKNOWN = "unknown";

  private static final List<String> OF_PROTOBUF =
      List.of(
          UNKNOWN,
          "float32",
          "float16",
          "int8",
          "uint8",
          "int16",
          "uint16",
          "int32",
          "int64",
          "uint32",
          "uint64",
          "bool",
          "float64",
          "string",
          "dual_sub_int8",
          "dual_sub_uint8",
          "complex64",
          "complex128",
          "qint8",
          "qint16",
          "qint32",
          "quint8",
          "quint16",
          "resource",
          "string_ref",
          "dual",
          "variant",
          "bfloat16",
          "int4",
          "uint1",
          "int2",
          "uint2",
          "complex32",
          "hifloat8",
          "float8_e5m2",
          "float8_e4m3fn",
          "float8_e8m0",
          "float6_e3m2",
          "float6_e2m3",
          "float4_e2m1",
          "float4_e1m2",
          "hifloat4");

  private static final Map<Integer, String> OF_RUNTIME =
      Map.ofEntries(
          Map.entry(0, "float32"),
          Map.entry(1, "float16"),
          Map.entry(2, "int8"),
          Map.entry(3, "int32"),
          Map.entry(4, "uint8"),
          Map.entry(6, "int16"),
          Map.entry(7, "uint16"),
          Map.entry(8, "uint32"),
          Map.entry(9, "int64"),
          Map.entry(10, "uint64"),
          Map.entry(11, "float64"),
          Map.entry(12, "bool"),
          Map.entry(13, "string"),
          Map.entry(16, "complex64"),
          Map.entry(17, "complex128"),
          Map.entry(27, "bfloat16"),
          Map.entry(29, "int4"),
          Map.entry(30, "uint1"),
          Map.entry(31, "int2"),
          Map.entry(32, "uint2"),
          Map.entry(33, "complex32"),
          Map.entry(34, "hifloat8"));

  private static final Map<String, String> WORDS =
      Map.of(
          "float", "float32",
          "double", "float64",
          "bf16", "bfloat16",
          "undefined", UNKNOWN);

  private TensorTypes() {}

  /** Of the number in a tensor's description, or the word that stands there: {@code DT_FLOAT}. */
  static String of(String word) {
    if (word.matches("\\d{1,3}")) {
      int number = Integer.parseInt(word);
      return number < OF_PROTOBUF.size() ? OF_PROTOBUF.get(number) : UNKNOWN;
    }
    String name = word.toLowerCase(Locale.ROOT).replaceFirst("^dt_", "");
    String known = WORDS.getOrDefault(name, name);
    return OF_PROTOBUF.contains(known) ? known : UNKNOWN;
  }

  /** Of a number of the runtime. */
  public static String ofRuntime(long number) {
    return OF_RUNTIME.getOrDefault((int) Math.max(-1, Math.min(number, 999)), UNKNOWN);
  }

  /** Bytes of one element; 0 where it has none of its own. */
  public static int bytes(String dtype) {
    return switch (dtype) {
      case "float64", "int64", "uint64", "complex64" -> 8;
      case "float32", "int32", "uint32" -> 4;
      case "float16", "bfloat16", "int16", "uint16" -> 2;
      case "int8", "uint8", "bool" -> 1;
      default -> 0;
    };
  }
}

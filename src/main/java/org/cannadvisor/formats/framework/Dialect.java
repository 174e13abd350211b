package org.cannadvisor.formats.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.formats.framework.proto.FrameworkProto.OnnxTensor;
import org.cannadvisor.formats.framework.proto.FrameworkProto.TensorflowTensor;
import org.cannadvisor.formats.tensor.ElementType;

/** Which framework wrote a message: under which numbers its fields stand. */
final class Dialect {
  /** {@code tensorflow.TensorProto}; its types are those of {@code types.proto}. */
  static final Dialect TENSORFLOW =
      new Dialect(
          TensorflowTensor.TENSOR_CONTENT_FIELD_NUMBER,
          Map.ofEntries(
              Map.entry(TensorflowTensor.FLOAT_VAL_FIELD_NUMBER, Coding.BYTES),
              Map.entry(TensorflowTensor.SCOMPLEX_VAL_FIELD_NUMBER, Coding.BYTES),
              Map.entry(TensorflowTensor.DOUBLE_VAL_FIELD_NUMBER, Coding.BYTES),
              Map.entry(TensorflowTensor.DCOMPLEX_VAL_FIELD_NUMBER, Coding.BYTES),
              Map.entry(TensorflowTensor.INT_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.INT64_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.BOOL_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.HALF_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.UINT32_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.UINT64_VAL_FIELD_NUMBER, Coding.VARINT),
              Map.entry(TensorflowTensor.FLOAT8_VAL_FIELD_NUMBER, Coding.BYTES)),
          List.of(
              "",
              "float32",
              "float64",
              "int32",
              "uint8",
              "int16",
              "int8",
              "",
              "complex64",
              "int64",
              "bool",
              "qint8",
              "quint8",
              "qint32",
              "bfloat16",
              "qint16",
              "quint16",
              "uint16",
              "complex128",
              "float16",
              "resource",
              "",
              "uint32",
              "uint64",
              "float8_e5m2",
              "float8_e4m3fn"));

  /** {@code onnx.TensorProto}; its types are those of {@code TensorProto.DataType}. */
  static final Dialect ONNX =
      new Dialect(
          OnnxTensor.RAW_DATA_FIELD_NUMBER,
          Map.of(
              OnnxTensor.FLOAT_DATA_FIELD_NUMBER, Coding.BYTES,
              OnnxTensor.DOUBLE_DATA_FIELD_NUMBER, Coding.BYTES,
              OnnxTensor.INT32_DATA_FIELD_NUMBER, Coding.VARINT,
              OnnxTensor.INT64_DATA_FIELD_NUMBER, Coding.VARINT,
              OnnxTensor.UINT64_DATA_FIELD_NUMBER, Coding.VARINT),
          List.of(
              "",
              "float32",
              "uint8",
              "int8",
              "uint16",
              "int16",
              "int32",
              "int64",
              "",
              "bool",
              "float16",
              "float64",
              "uint32",
              "uint64",
              "complex64",
              "complex128",
              "bfloat16",
              "float8_e4m3fn",
              "",
              "float8_e5m2"));

  /** How values are written. */
  enum Coding {
    /** The field holds none. */
    NONE,
    VARINT,
    /** As they lie in memory; so are packed numbers of fixed length. */
    BYTES
  }

  private final Map<Integer, Coding> codings;
  private final List<String> types;

  private Dialect(int content, Map<Integer, Coding> numbers, List<String> types) {
    this.codings = new HashMap<>(numbers);
    this.codings.put(content, Coding.BYTES);
    this.types = List.copyOf(types);
  }

  /** The type with a number; empty for one without a defined value, and for texts. */
  Optional<ElementType> type(long number) {
    return number > 0 && number < types.size()
        ? ElementType.named(types.get((int) number))
        : Optional.empty();
  }

  /** How the values in a field are written. */
  Coding coding(int field) {
    return codings.getOrDefault(field, Coding.NONE);
  }
}

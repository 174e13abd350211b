package org.cannadvisor.formats.framework;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.framework.Dialect.Coding;
import org.cannadvisor.formats.framework.proto.FrameworkProto.OnnxTensor;
import org.cannadvisor.formats.framework.proto.FrameworkProto.TensorflowTensor;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads one tensor that TensorFlow or ONNX wrote as a protobuf message ({@code output_0.pb}).
 * Values that lie in the message as in memory stay in the file.
 */
public final class TensorProtoReader {

  private static final int MOST_DIMS = 64;

  /** A constant tensor is a few bytes, but its values are compared one by one all the same. */
  private static final long LARGEST_CONSTANT = 1L << 32;

  private static final int LONGEST_SHAPE = 1 << 16;

  /** Which kind a message is shows in its field 2: a number of ONNX, a message of TensorFlow. */
  private static final int TELLING = 2;

  /** Of the two only TensorFlow has it, as a number; a dump has its outputs there. */
  private static final int VERSION = 3;

  private final ByteSource file;
  private final ByteBuffer message;
  private final List<ProtoField> fields;

  private TensorProtoReader(ByteSource file, ByteBuffer message, List<ProtoField> fields) {
    this.file = file;
    this.message = message;
    this.fields = fields;
  }

  /**
   * The tensor of a file; empty where the file is no such message.
   *
   * @param name what it shall be called
   */
  public static Optional<StoredTensor> read(ByteSource file, String name)
      throws DamagedFileException {
    Optional<ByteBuffer> message = file.slice(0, file.size());
    if (message.isEmpty()) {
      return Optional.empty();
    }
    try {
      var reader = new TensorProtoReader(file, message.get(), ProtoField.of(message.get()));
      Optional<Dialect> dialect = reader.dialect();
      return dialect.isPresent()
          ? Optional.of(reader.tensor(dialect.get(), name))
          : Optional.empty();
    } catch (IOException noMessage) {
      return Optional.empty();
    }
  }

  private Optional<Dialect> dialect() {
    if (fields.stream().anyMatch(field -> field.number() == VERSION && !field.isVarint())) {
      return Optional.empty();
    }
    Optional<ProtoField> telling = first(TELLING);
    if (telling.isPresent()) {
      boolean onnx = telling.get().isVarint();
      return onnx || hasNumber(TensorflowTensor.DTYPE_FIELD_NUMBER)
          ? Optional.of(onnx ? Dialect.ONNX : Dialect.TENSORFLOW)
          : Optional.empty();
    }
    boolean values =
        fields.stream().anyMatch(field -> Dialect.TENSORFLOW.coding(field.number()) != Coding.NONE);
    return values && hasNumber(TensorflowTensor.DTYPE_FIELD_NUMBER)
        ? Optional.of(Dialect.TENSORFLOW)
        : Optional.empty();
  }

  private Optional<ProtoField> first(int number) {
    return fields.stream().filter(field -> field.number() == number).findFirst();
  }

  private boolean hasNumber(int number) {
    return first(number).filter(ProtoField::isVarint).isPresent();
  }

  private StoredTensor tensor(Dialect dialect, String name)
      throws IOException, DamagedFileException {
    boolean onnx = dialect == Dialect.ONNX;
    int number = onnx ? OnnxTensor.DATA_TYPE_FIELD_NUMBER : TensorflowTensor.DTYPE_FIELD_NUMBER;
    long code = first(number).map(ProtoField::value).orElse(0L);
    ElementType type =
        dialect
            .type(code)
            .orElseThrow(
                () ->
                    new DamagedFileException(
                        "Expected numbers, found values of the type " + code + "."));
    List<Long> dims = onnx ? onnxDims() : tensorflowDims();
    if (dims.size() > MOST_DIMS) {
      throw new DamagedFileException("The tensor has more than 64 dimensions.");
    }
    if (onnx
        && first(OnnxTensor.DATA_LOCATION_FIELD_NUMBER).filter(f -> f.value() == 1).isPresent()) {
      throw new DamagedFileException("Expected values, found that they lie in another file.");
    }
    long size = Sizes.bytes(type, dims);
    int width = type.bits() / Byte.SIZE;
    ByteSource values = new ProtoValues(message, dialect, width).of(file, fields);
    boolean constant = !onnx && !hasContent() && values.size() < size;
    if (constant && (size > LARGEST_CONSTANT || values.size() % width != 0)) {
      throw new DamagedFileException(
          "Expected %d bytes of values, found %d.".formatted(size, values.size()));
    }
    return StoredTensor.plain(
        name, type, Format.ND, dims, constant ? FilledBytes.of(values, width, size) : values);
  }

  /** What TensorFlow writes as one block is whole or damaged; only of lists the end may lack. */
  private boolean hasContent() {
    return first(TensorflowTensor.TENSOR_CONTENT_FIELD_NUMBER)
        .filter(field -> field.length() > 0)
        .isPresent();
  }

  private List<Long> onnxDims() throws IOException {
    List<Long> dims = new ArrayList<>();
    for (ProtoField field : fields) {
      if (field.number() != OnnxTensor.DIMS_FIELD_NUMBER) {
        continue;
      }
      if (field.isVarint()) {
        dims.add(field.value());
      } else if (field.isDelimited()) {
        CodedInputStream in = CodedInputStream.newInstance(field.in(message));
        while (!in.isAtEnd() && dims.size() <= MOST_DIMS) {
          dims.add(in.readRawVarint64());
        }
      }
    }
    return dims;
  }

  private List<Long> tensorflowDims() throws IOException, DamagedFileException {
    Optional<ProtoField> shape = first(TensorflowTensor.TENSOR_SHAPE_FIELD_NUMBER);
    if (shape.isEmpty()) {
      return List.of();
    }
    if (shape.get().length() > LONGEST_SHAPE) {
      throw new DamagedFileException("The tensor has more than 64 dimensions.");
    }
    return TensorflowTensor.Shape.parseFrom(shape.get().in(message)).getDimList().stream()
        .map(TensorflowTensor.Shape.Dim::getSize)
        .toList();
  }
}

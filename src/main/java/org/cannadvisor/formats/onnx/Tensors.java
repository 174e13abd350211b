package org.cannadvisor.formats.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;
import org.cannadvisor.formats.onnx.OnnxTensor.External;

/** Reads a {@code TensorProto}, all but its numbers. */
final class Tensors {

  private static final int EXTERNAL = 1;
  private static final int MOST_ENTRIES = 16;

  private final Limits limits;
  private final List<Long> dims = new ArrayList<>();
  private final Map<String, String> external = new HashMap<>();
  private String name = "";
  private String dtype = DataTypes.UNKNOWN;
  private Optional<Data> data = Optional.empty();
  private boolean elsewhere;

  private Tensors(Limits limits) {
    this.limits = limits;
  }

  static OnnxTensor read(Fields fields, Limits limits) throws DamagedException {
    var tensor = new Tensors(limits);
    while (fields.next()) {
      tensor.field(fields);
    }
    return tensor.finished();
  }

  private void field(Fields fields) throws DamagedException {
    switch (fields.number()) {
      case 1 -> dims(fields);
      case 2 -> dtype = DataTypes.name(fields.integer());
      case 4 -> data(Coding.FLOATS, fields);
      case 5, 7, 11 -> data(Coding.VARINTS, fields);
      case 8 -> name = limits.keep(fields.text());
      case 9 -> data(Coding.RAW, fields);
      case 10 -> data(Coding.DOUBLES, fields);
      case 13 -> entry(fields.inner());
      case 14 -> elsewhere = fields.integer() == EXTERNAL;
      default -> {}
    }
  }

  private void dims(Fields fields) throws DamagedException {
    if (!fields.isLong()) {
      dim(fields.integer());
      return;
    }
    Fields packed = fields.inner();
    while (packed.hasPacked()) {
      dim(packed.packedInteger());
    }
  }

  private void dim(long dim) {
    if (dims.size() < OnnxTensor.MOST_DIMS) {
      dims.add(dim);
    }
  }

  private void data(Coding coding, Fields fields) {
    if (fields.isLong() && fields.length() > 0) {
      data = Optional.of(new Data(coding, fields.from(), fields.length()));
    }
  }

  private void entry(Fields fields) throws DamagedException {
    String key = "";
    String value = "";
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> key = limits.keep(fields.text());
        case 2 -> value = limits.keep(fields.text());
        default -> {}
      }
    }
    if (external.size() < MOST_ENTRIES) {
      external.put(key, value);
    }
  }

  private OnnxTensor finished() {
    return new OnnxTensor(name, dtype, dims, elsewhere ? Optional.empty() : data, external());
  }

  private Optional<External> external() {
    return elsewhere
        ? Optional.of(
            new External(
                external.getOrDefault("location", ""), number("offset", 0), number("length", -1)))
        : Optional.empty();
  }

  private long number(String key, long otherwise) {
    String text = external.getOrDefault(key, "");
    boolean plain = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(this::isDigit);
    return plain ? Long.parseLong(text) : otherwise;
  }

  private boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}

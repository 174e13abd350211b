package org.cannadvisor.intake.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.onnx.Float16Loss;
import org.cannadvisor.formats.onnx.Numeric;
import org.cannadvisor.formats.onnx.OnnxTensor;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;
import org.cannadvisor.formats.onnx.OnnxTensor.External;
import org.cannadvisor.intake.BinaryFile;

/** The numbers of tensors, from the model file or from one that it names; up to a total. */
final class Weights {

  /** So much is looked through; of what is left out nothing is said. */
  private static final long MOST_BYTES = 4L << 30;

  private final BinaryFile file;
  private final Map<String, Optional<BinaryFile>> others = new HashMap<>();
  private final TreeSet<String> absent = new TreeSet<>();
  private long left = MOST_BYTES;
  private boolean exhausted;

  Weights(BinaryFile file) {
    this.file = file;
  }

  /** Files with numbers that the model names but that are not there. */
  List<String> absent() {
    return List.copyOf(absent);
  }

  /** Whether a tensor was passed over because there was too much to read. */
  boolean isExhausted() {
    return exhausted;
  }

  /** What float16 loses of a tensor; empty where its numbers are not to be had. */
  Optional<Float16Loss> loss(OnnxTensor tensor) {
    return place(tensor).flatMap(place -> loss(place, tensor.dtype()));
  }

  private Optional<Float16Loss> loss(Place place, String dtype) {
    if (place.data().length() > left) {
      exhausted = true;
      return Optional.empty();
    }
    left -= place.data().length();
    return Optional.of(Float16Loss.of(place.bytes(), place.data(), dtype));
  }

  /** The first numbers of a tensor; none where they are not to be had. */
  List<Double> first(OnnxTensor tensor, int most) {
    return place(tensor)
        .map(place -> Numeric.first(place.bytes(), place.data(), tensor.dtype(), most))
        .orElse(List.of());
  }

  private record Place(ByteSource bytes, Data data) {}

  private Optional<Place> place(OnnxTensor tensor) {
    if (tensor.external().isPresent()) {
      return tensor.external().flatMap(this::place);
    }
    return tensor.data().map(data -> new Place(file, data));
  }

  private Optional<Place> place(External external) {
    Optional<BinaryFile> other =
        others.computeIfAbsent(external.location(), location -> sibling(location));
    if (other.isEmpty()) {
      absent.add(external.location());
      return Optional.empty();
    }
    long rest = other.get().size() - external.offset();
    long length = external.length() < 0 ? rest : external.length();
    if (rest <= 0 || length > rest) {
      absent.add(external.location());
      return Optional.empty();
    }
    return Optional.of(new Place(other.get(), new Data(Coding.RAW, external.offset(), length)));
  }

  private Optional<BinaryFile> sibling(String location) {
    return location.isEmpty() ? Optional.empty() : file.sibling(location);
  }
}

package org.cannadvisor.compare;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.compare.pairing.Counts;
import org.cannadvisor.compare.pairing.Side;
import org.cannadvisor.compare.pairing.Source;
import org.cannadvisor.compare.pairing.TensorPlace;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.dump.DumpFile;
import org.cannadvisor.formats.dump.DumpReader;
import org.cannadvisor.formats.framework.TensorProtoReader;
import org.cannadvisor.formats.npy.NpyReader;
import org.cannadvisor.formats.npy.NpzEntry;
import org.cannadvisor.formats.npy.NpzReader;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/** The tensors of an open file. */
final class SourceFile implements AutoCloseable {

  private final Closeable file;
  private final List<StoredTensor> inputs;
  private final List<StoredTensor> outputs;

  private SourceFile(Closeable file, List<StoredTensor> inputs, List<StoredTensor> outputs) {
    this.file = file;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * The form of values without a header.
   *
   * @param dims empty for as many as there are, in one dimension
   */
  record Raw(ElementType type, List<Long> dims) {}

  /**
   * Opens the file of a source.
   *
   * @param raw how values without a header are written; empty where nothing says it
   */
  static SourceFile open(Source source, Optional<Raw> raw)
      throws IOException, DamagedFileException {
    if (source.cut() != Source.Cut.NONE) {
      SliceFiles slices = SliceFiles.open(source.files());
      return new SourceFile(slices, slices.whole().inputs(), slices.whole().outputs());
    }
    MappedFile bytes = new MappedFile(source.file());
    try {
      return read(bytes, source, raw);
    } catch (DamagedFileException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static SourceFile read(MappedFile bytes, Source source, Optional<Raw> raw)
      throws DamagedFileException {
    String name = String.valueOf(source.file().getFileName());
    return switch (source.kind()) {
      case NPY -> single(bytes, NpyReader.read(bytes, name));
      case RAW ->
          single(
              bytes,
              raw(
                  bytes,
                  name,
                  raw.orElseThrow(
                      () ->
                          new DamagedFileException(
                              name
                                  + ": expected the type of its values, found none."
                                  + " Maybe give it with --dtype"))));
      case DUMP -> dump(bytes, DumpReader.read(bytes, name));
      case NPZ -> single(bytes, member(bytes, source.member()));
      case PROTO -> {
        Optional<StoredTensor> tensor = TensorProtoReader.read(bytes, name);
        yield tensor.isPresent()
            ? single(bytes, tensor.get())
            : dump(bytes, DumpReader.read(bytes, name));
      }
    };
  }

  private static StoredTensor member(MappedFile bytes, String name) throws DamagedFileException {
    for (NpzEntry entry : NpzReader.entries(bytes)) {
      if (entry.name().equals(name)) {
        return NpzReader.read(bytes, entry);
      }
    }
    throw new DamagedFileException("expected the array " + name + ", found no such one");
  }

  private static SourceFile single(MappedFile bytes, StoredTensor only) {
    return new SourceFile(bytes, List.of(), List.of(only));
  }

  private static SourceFile dump(MappedFile bytes, DumpFile dump) {
    return new SourceFile(bytes, dump.inputs(), dump.outputs());
  }

  private static StoredTensor raw(ByteSource bytes, String name, Raw raw)
      throws DamagedFileException {
    long fits = bytes.size() / Math.max(1, raw.type.bits() / 8);
    List<Long> dims = raw.dims.isEmpty() ? List.of(fits) : raw.dims;
    StoredTensor tensor =
        new StoredTensor(name, raw.type, Format.ND, dims, List.of(), 1, bytes, false, false, 0);
    if (raw.type.bytes(tensor.count()) != bytes.size()) {
      throw new DamagedFileException(
          name
              + ": expected "
              + raw.type.bytes(tensor.count())
              + " bytes for "
              + raw.type.label()
              + " "
              + dims
              + ", found "
              + bytes.size());
    }
    return tensor;
  }

  Counts counts() {
    return new Counts(inputs.size(), outputs.size());
  }

  /** The tensor at a place; empty where the file has fewer. */
  Optional<StoredTensor> tensor(TensorPlace place) {
    List<StoredTensor> tensors = place.side() == Side.INPUT ? inputs : outputs;
    return place.number() < tensors.size()
        ? Optional.of(tensors.get(place.number()))
        : Optional.empty();
  }

  /** All of them. */
  List<StoredTensor> tensors() {
    List<StoredTensor> all = new ArrayList<>(inputs);
    all.addAll(outputs);
    return all;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package org.cannadvisor.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.dump.DumpFile;
import org.cannadvisor.formats.dump.DumpReader;
import org.cannadvisor.formats.npy.NpyReader;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/** A file with tensors, told by its content: npy, npz, a dump, or raw values of a stated form. */
public final class TensorFile implements AutoCloseable {

  private static final byte[] NPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private final MappedFile bytes;
  private final Map<String, StoredTensor> tensors;

  private TensorFile(MappedFile bytes, Map<String, StoredTensor> tensors) {
    this.bytes = bytes;
    this.tensors = tensors;
  }

  /**
   * The form of values without a header.
   *
   * @param dims empty for as many as there are, in one dimension
   */
  public record Raw(ElementType type, List<Long> dims) {
    public Raw {
      dims = List.copyOf(dims);
    }
  }

  /**
   * Opens a file.
   *
   * @param raw how to read values without a header; empty where the file must say itself
   */
  public static TensorFile open(Path file, Optional<Raw> raw)
      throws IOException, DamagedFileException {
    MappedFile bytes = new MappedFile(file);
    try {
      return new TensorFile(bytes, tensors(bytes, file.getFileName().toString(), raw));
    } catch (DamagedFileException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static Map<String, StoredTensor> tensors(ByteSource bytes, String name, Optional<Raw> raw)
      throws DamagedFileException {
    if (startsWith(bytes, NPY)) {
      return Map.of("", NpyReader.read(bytes, name));
    }
    return raw.isPresent()
        ? Map.of("", rawTensor(bytes, name, raw.get()))
        : ofDump(DumpReader.read(bytes, name));
  }

  private static Map<String, StoredTensor> ofDump(DumpFile dump) {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < dump.inputs().size(); i++) {
      tensors.put("input:" + i, dump.inputs().get(i));
    }
    for (int i = 0; i < dump.outputs().size(); i++) {
      tensors.put("output:" + i, dump.outputs().get(i));
    }
    return tensors;
  }

  private static StoredTensor rawTensor(ByteSource bytes, String name, Raw raw)
      throws DamagedFileException {
    long fits = bytes.size() * 8 / raw.type.bits();
    List<Long> dims = raw.dims.isEmpty() ? List.of(fits) : raw.dims;
    StoredTensor tensor =
        new StoredTensor(name, raw.type, Format.ND, dims, List.of(), 1, bytes, false, false, 0);
    long needed = raw.type.bytes(tensor.count());
    if (needed != bytes.size()) {
      throw new DamagedFileException(
          "expected "
              + needed
              + " bytes for "
              + raw.type.label()
              + " "
              + dims
              + ", found "
              + bytes.size());
    }
    return tensor;
  }

  /** Its tensors by name: {@code input:0}, {@code output:0}, a member's name, or none. */
  public Map<String, StoredTensor> tensors() {
    return tensors;
  }

  /** Its outputs, or all it has where it does not tell inputs from outputs. */
  public List<StoredTensor> results() {
    List<StoredTensor> outputs = new ArrayList<>();
    tensors.forEach(
        (name, tensor) -> {
          if (!name.startsWith("input:")) {
            outputs.add(tensor);
          }
        });
    return outputs;
  }

  private static boolean startsWith(ByteSource bytes, byte[] magic) {
    return bytes.slice(0, magic.length).filter(ByteBuffer.wrap(magic)::equals).isPresent();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

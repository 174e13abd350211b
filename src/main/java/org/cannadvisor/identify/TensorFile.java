package org.cannadvisor.identify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.dump.DumpFile;
import org.cannadvisor.formats.dump.DumpReader;
import org.cannadvisor.formats.npy.NpyReader;
import org.cannadvisor.formats.npy.NpzEntry;
import org.cannadvisor.formats.npy.NpzReader;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * An open file with one tensor: npy, npz with one array, values without a header (bin, raw), a
 * picture (png, jpg, bmp), or a dump, of which the first output counts.
 */
public final class TensorFile implements AutoCloseable {

  private final MappedFile file;
  private final StoredTensor tensor;

  private TensorFile(MappedFile file, StoredTensor tensor) {
    this.file = file;
    this.tensor = tensor;
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

  /** Whether a file holds values without a header, so that somebody has to say what they are. */
  public static boolean isRaw(Path path) {
    return List.of("bin", "raw").contains(ending(path));
  }

  /**
   * Opens a file.
   *
   * @param raw how values without a header are written; empty where nothing says it
   * @throws DamagedFileException for a file that holds something else, or nothing usable
   */
  public static TensorFile open(Path path, Optional<Raw> raw)
      throws IOException, DamagedFileException {
    MappedFile file = new MappedFile(path);
    try {
      return new TensorFile(file, read(path, file, raw));
    } catch (IOException | DamagedFileException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static StoredTensor read(Path path, MappedFile file, Optional<Raw> raw)
      throws IOException, DamagedFileException {
    String name = String.valueOf(path.getFileName());
    return switch (ending(path)) {
      case "npy" -> NpyReader.read(file, name);
      case "npz" -> only(file, name);
      case "bin", "raw" -> raw(file, name, raw);
      case "png", "jpg", "jpeg", "bmp" -> PictureFile.read(path);
      default -> output(DumpReader.read(file, name), name);
    };
  }

  private static String ending(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static StoredTensor only(MappedFile file, String name) throws DamagedFileException {
    List<NpzEntry> entries = NpzReader.entries(file);
    if (entries.size() != 1) {
      throw new DamagedFileException(
          "%s: expected one array, found %d. Maybe save the one that counts as npy."
              .formatted(name, entries.size()));
    }
    return NpzReader.read(file, entries.get(0));
  }

  private static StoredTensor output(DumpFile dump, String name) throws DamagedFileException {
    List<StoredTensor> tensors = dump.outputs().isEmpty() ? dump.inputs() : dump.outputs();
    if (tensors.isEmpty()) {
      throw new DamagedFileException(name + ": expected a tensor, found a dump without any.");
    }
    return tensors.get(0);
  }

  private static StoredTensor raw(MappedFile file, String name, Optional<Raw> form)
      throws DamagedFileException {
    Raw raw =
        form.orElseThrow(
            () ->
                new DamagedFileException(
                    name
                        + ": expected the type of its values, found none."
                        + " Maybe give it with --dtype."));
    long fits = file.size() * 8 / raw.type.bits();
    List<Long> dims = raw.dims.isEmpty() ? List.of(fits) : raw.dims;
    var tensor = StoredTensor.plain(name, raw.type, Format.ND, dims, file);
    if (Sizes.bytes(raw.type, dims) > file.size()) {
      throw new DamagedFileException(
          "%s: expected %d bytes for %s %s, found %d."
              .formatted(
                  name, raw.type.bytes(tensor.count()), raw.type.label(), dims, file.size()));
    }
    return tensor;
  }

  /** What it holds. */
  public StoredTensor tensor() {
    return tensor;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

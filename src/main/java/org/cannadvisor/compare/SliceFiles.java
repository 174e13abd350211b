package org.cannadvisor.compare;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.compare.pairing.Reasons;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.dump.DumpFile;
import org.cannadvisor.formats.dump.DumpReader;
import org.cannadvisor.formats.dump.SliceJoin;

/** The open dumps of all slices of one operator (FFTS+), read as one dump. */
final class SliceFiles implements Closeable {

  /** The chip runs at most some dozen slices; each is an open file. */
  private static final int MOST = 256;

  private final List<MappedFile> files;
  private final DumpFile whole;

  private SliceFiles(List<MappedFile> files, DumpFile whole) {
    this.files = files;
    this.whole = whole;
  }

  /**
   * Opens them.
   *
   * @param slices in their order
   * @throws DamagedFileException where one is damaged, or they are fewer or more than they say
   */
  static SliceFiles open(List<Path> slices) throws IOException, DamagedFileException {
    if (slices.size() > MOST) {
      throw new DamagedFileException(
          "Expected at most %d slices of an operator, found %d.".formatted(MOST, slices.size()));
    }
    List<MappedFile> files = new ArrayList<>();
    try {
      List<DumpFile> dumps = new ArrayList<>();
      for (Path slice : slices) {
        MappedFile file = new MappedFile(slice);
        files.add(file);
        dumps.add(DumpReader.read(file, String.valueOf(slice.getFileName())));
      }
      check(dumps);
      return new SliceFiles(files, SliceJoin.of(dumps));
    } catch (IOException | DamagedFileException | RuntimeException e) {
      close(files);
      throw e;
    }
  }

  private static void check(List<DumpFile> dumps) throws DamagedFileException {
    int expected = dumps.get(0).slicing().map(slicing -> slicing.slices()).orElse(0);
    if (expected > 0 && expected != dumps.size()) {
      throw new DamagedFileException(
          "%s (%d expected, %d found).".formatted(Reasons.SLICES_MISSING, expected, dumps.size()));
    }
  }

  /** The dump of the whole operator. */
  DumpFile whole() {
    return whole;
  }

  @Override
  public void close() throws IOException {
    close(files);
  }

  private static void close(List<MappedFile> files) throws IOException {
    for (MappedFile file : files) {
      file.close();
    }
  }
}

package org.cannadvisor.formats.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Reads one array of an archive of numpy into memory. */
public final class NpzReader {

  /** More is not unpacked: it would not fit into memory. */
  private static final int MOST_BYTES = 1 << 28;

  private NpzReader() {}

  /** The array with a name in the archive, {@code .npy} included. */
  public static StoredTensor read(Path archive, String member)
      throws IOException, DamagedFileException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(member);
      if (entry == null) {
        throw new DamagedFileException("expected the array " + member + ", found no such one");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw new DamagedFileException(
              "expected an array of at most "
                  + MOST_BYTES
                  + " bytes in an archive. Maybe unpack it: numpy.save of "
                  + member);
        }
        return NpyReader.read(new InMemory(bytes), member);
      }
    }
  }

  private static final class InMemory implements ByteSource {
    private final ByteBuffer bytes;

    InMemory(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public long size() {
      return bytes.capacity();
    }

    @Override
    public Optional<ByteBuffer> slice(long offset, long length) {
      if (offset < 0 || length < 0 || offset > size() - length) {
        return Optional.empty();
      }
      return Optional.of(bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    }
  }
}

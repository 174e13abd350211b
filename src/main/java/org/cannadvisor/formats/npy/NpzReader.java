package org.cannadvisor.formats.npy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.HeldBytes;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads the arrays of an {@code .npz} archive. Those that {@code numpy.savez} stored are read where
 * they lie, of any size; those of {@code savez_compressed} are unpacked into memory one at a time,
 * up to 128 MB each: more is refused, however little it takes in the archive.
 */
public final class NpzReader {

  private static final int MOST_UNPACKED = 128 << 20;
  private static final int MOST_ENTRIES = 1 << 16;
  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int END64 = 0x06064B50;
  private static final int LOCATOR64 = 0x07064B50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final long UNKNOWN = 0xFFFFFFFFL;

  private NpzReader() {}

  /** The arrays, in the order of the archive's directory. */
  public static List<NpzEntry> entries(ByteSource bytes) throws DamagedFileException {
    long at = directory(bytes);
    List<NpzEntry> found = new ArrayList<>();
    while (found.size() < MOST_ENTRIES) {
      Optional<ByteBuffer> start = bytes.slice(at, CENTRAL_SIZE);
      if (start.isEmpty() || start.orElseThrow().getInt(0) != CENTRAL) {
        break;
      }
      ByteBuffer head = start.orElseThrow();
      int name = head.getShort(28) & 0xFFFF;
      int extra = head.getShort(30) & 0xFFFF;
      ByteBuffer rest = part(bytes, at + CENTRAL_SIZE, name + extra);
      found.add(entry(head, rest, name));
      at += CENTRAL_SIZE + name + extra + (head.getShort(32) & 0xFFFF);
    }
    return found;
  }

  /** One array. */
  public static StoredTensor read(ByteSource bytes, NpzEntry entry) throws DamagedFileException {
    ByteBuffer local = part(bytes, entry.header(), LOCAL_SIZE);
    if (local.getInt(0) != LOCAL) {
      throw new DamagedFileException("The archive has no entry where its directory says.");
    }
    long start =
        entry.header() + LOCAL_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
    if (entry.stored() < 0 || start > bytes.size() - entry.stored()) {
      throw new DamagedFileException(
          "Expected %d bytes of %s, found %d."
              .formatted(entry.stored(), entry.name(), bytes.size() - start));
    }
    var content = new PartOf(bytes, start, entry.stored());
    return NpyReader.read(
        entry.deflated() ? new HeldBytes(unpack(content, entry.name())) : content, entry.name());
  }

  private static NpzEntry entry(ByteBuffer head, ByteBuffer rest, int nameLength)
      throws DamagedFileException {
    String name = StandardCharsets.UTF_8.decode(rest.slice(0, nameLength)).toString();
    int method = head.getShort(10);
    if (method != 0 && method != 8) {
      throw new DamagedFileException(name + " is packed by method " + method + ".");
    }
    long stored = head.getInt(20) & UNKNOWN;
    long header = head.getInt(42) & UNKNOWN;
    boolean unpackedUnknown = (head.getInt(24) & UNKNOWN) == UNKNOWN;
    for (int at = nameLength; at + 4 <= rest.limit(); at += 4 + (rest.getShort(at + 2) & 0xFFFF)) {
      int next = at + 4 + (unpackedUnknown ? Long.BYTES : 0);
      if (rest.getShort(at) == 1) {
        if (stored == UNKNOWN && next + Long.BYTES <= rest.limit()) {
          stored = rest.getLong(next);
          next += Long.BYTES;
        }
        if (header == UNKNOWN && next + Long.BYTES <= rest.limit()) {
          header = rest.getLong(next);
        }
        break;
      }
    }
    String shown = name.endsWith(".npy") ? name.substring(0, name.length() - 4) : name;
    return new NpzEntry(shown, method == 8, header, stored);
  }

  private static long directory(ByteSource bytes) throws DamagedFileException {
    int tail = (int) Math.min(bytes.size(), END_SIZE + 0xFFFF);
    ByteBuffer end = part(bytes, bytes.size() - tail, tail);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      if (end.getInt(at) == END) {
        long start = end.getInt(at + 16) & UNKNOWN;
        return start == UNKNOWN ? directory64(bytes, bytes.size() - tail + at) : start;
      }
    }
    throw new DamagedFileException(
        "Expected an archive of numpy arrays. Maybe the file was cut in copying.");
  }

  private static long directory64(ByteSource bytes, long end) throws DamagedFileException {
    ByteBuffer locator = part(bytes, end - LOCATOR_SIZE, LOCATOR_SIZE);
    ByteBuffer found = part(bytes, locator.getLong(8), 56);
    if (locator.getInt(0) != LOCATOR64 || found.getInt(0) != END64) {
      throw new DamagedFileException("The directory of the archive cannot be found.");
    }
    return found.getLong(48);
  }

  private static byte[] unpack(ByteSource content, String name) throws DamagedFileException {
    var inflater = new Inflater(true);
    try {
      byte[] unpacked = new byte[1 << 16];
      int size = 0;
      long fed = 0;
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int length = (int) Math.min(1 << 16, content.size() - fed);
          // one byte behind the end, as the inflater wants it
          inflater.setInput(length == 0 ? ByteBuffer.allocate(1) : part(content, fed, length));
          if (length == 0 && fed > content.size()) {
            throw new DamagedFileException(name + " ends in the midst of its packed bytes.");
          }
          fed += Math.max(1, length);
        }
        size += inflater.inflate(unpacked, size, unpacked.length - size);
        if (size == unpacked.length) {
          unpacked = larger(unpacked, name);
        }
      }
      return Arrays.copyOf(unpacked, size);
    } catch (DataFormatException e) {
      throw new DamagedFileException(name + " cannot be unpacked: " + e.getMessage() + ".");
    } finally {
      inflater.end();
    }
  }

  private static byte[] larger(byte[] full, String name) throws DamagedFileException {
    if (full.length >= MOST_UNPACKED) {
      throw new DamagedFileException(
          name + " is larger than 128 MB when unpacked. Maybe save it with numpy.savez.");
    }
    return Arrays.copyOf(full, full.length * 2);
  }

  private static ByteBuffer part(ByteSource bytes, long from, long length)
      throws DamagedFileException {
    return bytes
        .slice(from, length)
        .orElseThrow(
            () ->
                new DamagedFileException(
                    "The archive has no %d bytes at %d.".formatted(length, from)));
  }
}

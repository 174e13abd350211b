package org.cannadvisor.formats.npy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads an array that numpy saved, of any version of its format:
 *
 * <pre>
 * 93 'N' 'U' 'M' 'P' 'Y' major minor length {'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }
 * </pre>
 *
 * The types of ml_dtypes are saved as bytes without a meaning. {@code <V2} is taken as bfloat16,
 * the only one of two bytes; for {@code V1} (8-bit floats) the caller must know the type.
 */
public final class NpyReader {

  private static final long MAGIC = 0x59504D554E93L;
  private static final long MAGIC_MASK = 0xFFFFFFFFFFFFL;
  private static final int PREFIX = 12;
  private static final int LONGEST_HEADER = 1 << 16;

  private NpyReader() {}

  /** Whether a file begins as an array of numpy does. */
  public static boolean recognises(ByteSource bytes) {
    return bytes
        .slice(0, Long.BYTES)
        .filter(start -> (start.getLong(0) & MAGIC_MASK) == MAGIC)
        .isPresent();
  }

  /**
   * The array.
   *
   * @param name what the tensor shall be called
   */
  public static StoredTensor read(ByteSource bytes, String name) throws DamagedFileException {
    return read(bytes, name, ElementType.UNDEFINED);
  }

  /**
   * The array.
   *
   * @param meant the type of elements that numpy saved without a meaning ({@code V1}, {@code V2});
   *     undefined where the caller does not know it
   */
  public static StoredTensor read(ByteSource bytes, String name, ElementType meant)
      throws DamagedFileException {
    if (!recognises(bytes)) {
      throw new DamagedFileException(
          "Expected an array of numpy (\\x93NUMPY). Maybe the file has only the extension .npy.");
    }
    ByteBuffer prefix = part(bytes, 0, Math.min(PREFIX, bytes.size()));
    boolean old = prefix.get(6) == 1;
    int from = old ? 10 : PREFIX;
    if (prefix.get(6) < 1 || prefix.get(6) > 3 || prefix.limit() < from) {
      throw new DamagedFileException(
          "Expected version 1 to 3 of the npy format, found " + prefix.get(6) + ".");
    }
    long length = old ? prefix.getShort(8) & 0xFFFF : prefix.getInt(8) & 0xFFFFFFFFL;
    if (length > LONGEST_HEADER) {
      throw new DamagedFileException("The npy header claims " + length + " bytes.");
    }
    NpyHeader header = NpyHeader.parse(text(part(bytes, from, length)));
    return tensor(bytes, name, from + length, header, meant);
  }

  private static StoredTensor tensor(
      ByteSource bytes, String name, long start, NpyHeader header, ElementType meant)
      throws DamagedFileException {
    ElementType type = NpyTypes.of(header.type(), meant);
    long size = Sizes.bytes(type, header.shape());
    if (size > bytes.size() - start) {
      throw new DamagedFileException(
          "Expected %d bytes of values (%s %s), found %d. Maybe the file was cut in copying."
              .formatted(size, type.label(), header.shape(), bytes.size() - start));
    }
    return new StoredTensor(
        name,
        type,
        Format.ND,
        header.shape(),
        List.of(),
        1,
        new PartOf(bytes, start, size),
        header.type().startsWith(">"),
        header.fortran() && header.shape().size() > 1,
        0);
  }

  private static ByteBuffer part(ByteSource bytes, long from, long length)
      throws DamagedFileException {
    return bytes
        .slice(from, length)
        .orElseThrow(
            () ->
                new DamagedFileException(
                    "Expected an npy header of %d bytes, found %d."
                        .formatted(length, bytes.size() - from)));
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }
}

package org.cannadvisor.formats.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Reads the header of an array file of numpy, versions 1 to 3; the values stay where they are. */
public final class NpyReader {

  /** Longer headers are no arrays; numpy itself refuses them from 10,000 bytes on. */
  private static final int LONGEST_HEADER = 1 << 20;

  private static final Pattern TYPE =
      Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z])(\\d+)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");

  private NpyReader() {}

  /**
   * The array in a file, in format ND. Two bytes of no type ({@code <V2}) are bfloat16, as
   * ml_dtypes writes it.
   */
  public static StoredTensor read(ByteSource file, String name) throws DamagedFileException {
    ByteBuffer start = slice(file, 0, 12);
    boolean brief = start.get(6) == 1;
    int length = brief ? start.getShort(8) & 0xFFFF : start.getInt(8);
    int from = brief ? 10 : 12;
    if (length < 0 || length > LONGEST_HEADER) {
      throw new DamagedFileException("expected a header of an array, found " + length + " bytes");
    }
    byte[] text = new byte[length];
    slice(file, from, length).get(text);
    String header = new String(text, ISO_8859_1);
    Matcher type = found(TYPE, header, "a simple type in 'descr'");
    List<Long> dims = dims(found(SHAPE, header, "'shape'").group(1));
    ElementType element = type(type.group(2), type.group(3));
    long values = from + (long) length;
    StoredTensor tensor =
        new StoredTensor(
            name,
            element,
            Format.ND,
            dims,
            List.of(),
            1,
            new PartOf(file, values, file.size() - values),
            type.group(1).equals(">"),
            found(ORDER, header, "'fortran_order'").group(1).equals("True"),
            0);
    checkSize(tensor);
    return tensor;
  }

  private static void checkSize(StoredTensor tensor) throws DamagedFileException {
    try {
      long needed = tensor.type().bytes(tensor.count());
      if (needed > tensor.bytes().size()) {
        throw new DamagedFileException(
            "expected " + needed + " bytes of values, found " + tensor.bytes().size());
      }
    } catch (ArithmeticException e) {
      throw new DamagedFileException("expected a shape that a file can hold: " + tensor.dims());
    }
  }

  private static ByteBuffer slice(ByteSource file, long from, long length)
      throws DamagedFileException {
    return file.slice(from, length)
        .orElseThrow(
            () ->
                new DamagedFileException(
                    "expected a header of " + (from + length) + " bytes, found " + file.size()));
  }

  private static Matcher found(Pattern pattern, String header, String what)
      throws DamagedFileException {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      String shown = header.substring(0, Math.min(100, header.length())).trim();
      throw new DamagedFileException("expected " + what + ", found " + shown);
    }
    return matcher;
  }

  private static List<Long> dims(String text) throws DamagedFileException {
    List<Long> dims = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      String digits = word.strip().replace("L", "");
      if (!digits.isEmpty()) {
        if (digits.length() > 18) {
          throw new DamagedFileException("expected a dimension, found " + digits);
        }
        dims.add(Long.valueOf(digits));
      }
    }
    return dims;
  }

  private static ElementType type(String kind, String bytes) throws DamagedFileException {
    return switch (kind + bytes) {
      case "b1", "?1" -> ElementType.BOOL;
      case "i1" -> ElementType.INT8;
      case "i2" -> ElementType.INT16;
      case "i4" -> ElementType.INT32;
      case "i8" -> ElementType.INT64;
      case "u1" -> ElementType.UINT8;
      case "u2" -> ElementType.UINT16;
      case "u4" -> ElementType.UINT32;
      case "u8" -> ElementType.UINT64;
      case "f2" -> ElementType.FLOAT16;
      case "f4" -> ElementType.FLOAT;
      case "f8" -> ElementType.DOUBLE;
      case "c8" -> ElementType.COMPLEX64;
      case "c16" -> ElementType.COMPLEX128;
      case "V2" -> ElementType.BF16;
      default -> throw new DamagedFileException("expected numbers, found the type " + kind + bytes);
    };
  }
}

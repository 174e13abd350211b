package org.cannadvisor.formats.dump;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Reads the dumps of the smallest chips: a header of tagged values instead of a message. */
final class NanoReader {

  private static final int MAGIC = 0x5A5A5A5A;
  private static final int PREFIX = 16;
  private static final int LONGEST_HEADER = 64 << 20;
  private static final int INPUTS = 4;
  private static final int OUTPUTS = 5;
  private static final int MOST_DIMS = 64;

  /** From the numbers of the compiler to those of dumps. */
  private static final Map<Integer, Integer> TYPES =
      Map.ofEntries(
          Map.entry(0, 1),
          Map.entry(1, 2),
          Map.entry(2, 3),
          Map.entry(3, 7),
          Map.entry(4, 4),
          Map.entry(6, 5),
          Map.entry(7, 6),
          Map.entry(8, 9),
          Map.entry(9, 8),
          Map.entry(10, 10),
          Map.entry(11, 12),
          Map.entry(12, 11),
          Map.entry(16, 16),
          Map.entry(17, 17),
          Map.entry(23, 23),
          Map.entry(27, 27),
          Map.entry(30, 29));

  private NanoReader() {}

  static boolean recognises(ByteSource bytes) {
    return bytes.slice(0, PREFIX).filter(start -> start.getInt(Long.BYTES) == MAGIC).isPresent();
  }

  static DumpFile read(ByteSource bytes, String name) throws DamagedFileException {
    long length = DumpReader.part(bytes, 0, Long.BYTES).getLong(0);
    if (length < PREFIX - Long.BYTES || length > LONGEST_HEADER) {
      throw new DamagedFileException(
          "Expected the header of a nano dump, found a length of " + length + " for it.");
    }
    ByteBuffer header = DumpReader.part(bytes, Long.BYTES, length);
    header.position(PREFIX - Long.BYTES);
    List<DumpEntry> inputs = new ArrayList<>();
    List<DumpEntry> outputs = new ArrayList<>();
    while (header.remaining() >= 2 * Integer.BYTES) {
      int tag = header.getInt();
      ByteBuffer value = value(header);
      if (tag == INPUTS) {
        entries(value, false, inputs);
      } else if (tag == OUTPUTS) {
        entries(value, true, outputs);
      }
    }
    List<StoredTensor> in = new ArrayList<>();
    List<StoredTensor> out = new ArrayList<>();
    long behind = DumpReader.tensors(inputs, "input", bytes, Long.BYTES + length, in);
    DumpReader.tensors(outputs, "output", bytes, behind, out);
    return new DumpFile(operator(name), 0, in, out, origins(outputs), "");
  }

  private static List<String> origins(List<DumpEntry> outputs) {
    return outputs.stream().map(DumpEntry::origin).toList();
  }

  /** The header does not name it: {@code type.name.task.stream.time}. */
  private static String operator(String name) {
    String[] parts = name.split("\\.", 6);
    return parts.length >= 5 ? parts[1] : "";
  }

  /** The value behind a tag: its length, then as many bytes. */
  private static ByteBuffer value(ByteBuffer from) throws DamagedFileException {
    need(from, Integer.BYTES);
    long length = from.getInt() & 0xFFFFFFFFL;
    need(from, length);
    ByteBuffer value = from.slice(from.position(), (int) length).order(from.order());
    from.position(from.position() + (int) length);
    return value;
  }

  private static void need(ByteBuffer from, long bytes) throws DamagedFileException {
    if (bytes > from.remaining()) {
      throw new DamagedFileException(
          "Expected %d bytes in the header of a nano dump, found %d."
              .formatted(bytes, from.remaining()));
    }
  }

  private static void entries(ByteBuffer value, boolean output, List<DumpEntry> into)
      throws DamagedFileException {
    need(value, Integer.BYTES);
    long count = value.getInt() & 0xFFFFFFFFL;
    for (long i = 0; i < count; i++) {
      into.add(entry(value, output));
    }
  }

  private static DumpEntry entry(ByteBuffer value, boolean output) throws DamagedFileException {
    need(value, (output ? 6 : 3) * Integer.BYTES + 3 * Long.BYTES);
    int type = TYPES.getOrDefault(value.getInt(), -1);
    int format = value.getInt();
    value.getInt();
    int originalIndex = output ? value.getInt() : 0;
    if (output) {
      value.getLong();
    }
    long address = value.getLong();
    value.getLong();
    long size = value.getLong();
    if (size < 0) {
      throw new DamagedFileException("A tensor of the header claims more bytes than any file.");
    }
    ByteBuffer list = value(value);
    List<Long> dims = List.of();
    List<Long> original = List.of();
    String origin = "";
    while (list.remaining() >= 2 * Integer.BYTES) {
      int tag = list.getInt();
      ByteBuffer inner = value(list);
      switch (tag) {
        case 0 -> dims = dims(inner);
        case 1 -> original = dims(inner);
        case 2 -> origin = StandardCharsets.UTF_8.decode(inner) + ":" + originalIndex;
        default -> {}
      }
    }
    return new DumpEntry(type, format, dims, original, 1, size, address, origin, -1, 0);
  }

  private static List<Long> dims(ByteBuffer value) throws DamagedFileException {
    List<Long> dims = new ArrayList<>();
    while (value.remaining() >= Long.BYTES) {
      dims.add(value.getLong());
      if (dims.size() > MOST_DIMS) {
        throw new DamagedFileException("A tensor of the header has more than 64 dimensions.");
      }
    }
    return dims;
  }
}

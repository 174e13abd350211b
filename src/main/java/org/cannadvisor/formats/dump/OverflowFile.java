package org.cannadvisor.formats.dump;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads the file {@code Opdebug.Node_OpDebug.…} of the overflow detection. It is a dump whose
 * outputs are not tensors but records, in an older layout of exactly 2048 bytes or a newer one that
 * begins with 5A5A5A5A.
 */
public final class OverflowFile {

  private static final int MAGIC = 0x5A5A5A5A;
  private static final int OLD_SIZE = 2048;
  private static final int NEW_HEADER = 24;
  private static final List<String> UNITS = List.of("AI Core", "AI Vector", "AI CPU", "SDMA");

  private static final Map<Integer, String> CORE_BITS = new LinkedHashMap<>();
  private static final Map<Integer, String> ATOMIC_CODES =
      Map.of(
          0x9, "overflow",
          0xA, "underflow",
          0xB, "source is NaN",
          0xC, "destination is NaN",
          0xD, "both are NaN");

  static {
    CORE_BITS.put(0x8, "sign change of the smallest integer");
    CORE_BITS.put(0x10, "integer add, subtract or multiply");
    CORE_BITS.put(0x20, "floating point");
    CORE_BITS.put(0x80, "negative float to unsigned");
    CORE_BITS.put(0x100, "float32 or int32 to float16");
    CORE_BITS.put(0x400, "accumulation in the cube unit");
  }

  private OverflowFile() {}

  /** The overflows of a file; those with status 0 are none. */
  public static List<Overflow> read(ByteSource bytes, String name) throws DamagedFileException {
    List<Overflow> found = new ArrayList<>();
    for (StoredTensor output : DumpReader.read(bytes, name).outputs()) {
      record(output, found);
    }
    return found;
  }

  private static void record(StoredTensor output, List<Overflow> into) throws DamagedFileException {
    long size = output.bytes().size();
    ByteBuffer data = output.bytes().slice(0, Math.min(size, OLD_SIZE)).orElseThrow();
    if (size >= NEW_HEADER && data.getInt(0) == MAGIC) {
      newer(data, into);
    } else if (size == OLD_SIZE) {
      older(data, "DHA Atomic Add", 0, data.getLong(512), into);
      older(data, "L2 Atomic Add", 128, data.getLong(768), into);
      older(data, "AI Core", 256, data.getLong(1024 + 2 * Long.BYTES), into);
    } else {
      throw new DamagedFileException(
          "Expected an overflow record (2048 bytes, or 5A5A5A5A), found %d bytes.".formatted(size));
    }
  }

  private static void older(
      ByteBuffer data, String unit, int info, long status, List<Overflow> into) {
    if (status != 0) {
      into.add(
          new Overflow(
              unit,
              data.getLong(info),
              data.getLong(info + Long.BYTES),
              data.getLong(info + 2 * Long.BYTES),
              -1,
              -1,
              status,
              causes(unit, status)));
    }
  }

  private static void newer(ByteBuffer data, List<Overflow> into) throws DamagedFileException {
    int unit = data.getInt(12);
    boolean valid = data.getInt(8) != 0;
    int statusAt =
        switch (unit) {
          case 0, 1 -> 10;
          case 2 -> 7;
          case 3 -> 9;
          default -> throw new DamagedFileException("Unknown kind of overflow: " + unit + ".");
        };
    int needed = NEW_HEADER + (statusAt + 1) * Long.BYTES;
    if (data.limit() < needed) {
      throw new DamagedFileException(
          "Expected an overflow record of %d bytes, found %d.".formatted(needed, data.limit()));
    }
    long status = word(data, statusAt);
    // version 1 of the AI core has four words of status
    for (int i = statusAt + 1; unit < 2 && i < statusAt + 4 && hasWord(data, i); i++) {
      status |= word(data, i);
    }
    if (valid && status != 0) {
      into.add(
          new Overflow(
              UNITS.get(unit),
              word(data, 0),
              word(data, 1),
              word(data, 2),
              word(data, 4),
              word(data, unit == 2 ? 6 : 5),
              status,
              causes(UNITS.get(unit), status)));
    }
  }

  private static boolean hasWord(ByteBuffer data, int number) {
    long length = data.getInt(20) & 0xFFFFFFFFL;
    long end = (number + 1L) * Long.BYTES;
    return end <= length && NEW_HEADER + end <= data.limit();
  }

  private static long word(ByteBuffer data, int number) {
    return data.getLong(NEW_HEADER + number * Long.BYTES);
  }

  private static List<String> causes(String unit, long status) {
    List<String> causes = new ArrayList<>();
    if (unit.equals("DHA Atomic Add")) {
      String cause = ATOMIC_CODES.getOrDefault((int) (status >> 8) & 0xFF, "");
      return cause.isEmpty() ? List.of() : List.of(cause);
    }
    if (unit.equals("AI Core") || unit.equals("AI Vector")) {
      CORE_BITS.forEach(
          (bit, cause) -> {
            if ((status & bit) != 0) {
              causes.add(cause);
            }
          });
    }
    return causes;
  }
}

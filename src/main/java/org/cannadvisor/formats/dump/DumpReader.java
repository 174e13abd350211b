package org.cannadvisor.formats.dump;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads what the chip dumped for one operator: the length of a header, the header, and the values
 * of all inputs, then of all outputs (buffers and spaces, which come last, are of no interest).
 * Older files are one message with the values inside.
 */
public final class DumpReader {

  /** A tenth of what the descriptions of 65536 tensors take is more than any operator has. */
  private static final int LONGEST_HEADER = 64 << 20;

  private DumpReader() {}

  /**
   * The tensors of a file.
   *
   * @param name what the file is called
   */
  public static DumpFile read(ByteSource bytes, String name) throws DamagedFileException {
    if (NanoReader.recognises(bytes)) {
      return NanoReader.read(bytes, name);
    }
    long length = bytes.slice(0, Long.BYTES).map(start -> start.getLong(0)).orElse(-1L);
    if (length > 0 && length <= bytes.size() - Long.BYTES && length <= LONGEST_HEADER) {
      return newer(bytes, length);
    }
    return older(bytes, length);
  }

  private static DumpFile newer(ByteSource bytes, long length) throws DamagedFileException {
    ByteBuffer message = part(bytes, Long.BYTES, length);
    return file(DumpHeader.read(message, Long.BYTES), bytes, Long.BYTES + length);
  }

  /** A file that is one message, of which no part can be longer than 2 GB. */
  private static DumpFile older(ByteSource bytes, long claimed) throws DamagedFileException {
    Optional<ByteBuffer> whole = bytes.slice(0, bytes.size());
    if (whole.isPresent() && bytes.size() > Long.BYTES) {
      try {
        DumpHeader header = DumpHeader.read(whole.orElseThrow(), 0);
        if (!header.inputs.isEmpty() || !header.outputs.isEmpty()) {
          return file(header, bytes, bytes.size());
        }
      } catch (DamagedFileException e) {
        // then it is none of the older ones either; the message below says what was expected
      }
    }
    throw new DamagedFileException(
        "Expected a dump: the length of its header, then the header. Found a length of %s in a file of %d bytes. Maybe the file was cut in copying, or is no dump."
            .formatted(Long.toUnsignedString(claimed), bytes.size()));
  }

  static ByteBuffer part(ByteSource bytes, long from, long length) throws DamagedFileException {
    return bytes
        .slice(from, length)
        .orElseThrow(
            () ->
                new DamagedFileException(
                    "Expected %d bytes at %d, found %d."
                        .formatted(length, from, Math.max(0, bytes.size() - from))));
  }

  private static DumpFile file(DumpHeader header, ByteSource bytes, long start)
      throws DamagedFileException {
    List<StoredTensor> inputs = new ArrayList<>();
    long behind = tensors(header.inputs, "input", bytes, start, inputs);
    List<StoredTensor> outputs = new ArrayList<>();
    tensors(header.outputs, "output", bytes, behind, outputs);
    List<String> origins = header.outputs.stream().map(DumpEntry::origin).toList();
    return new DumpFile(header.operator, header.time, inputs, outputs, origins, header.attribute);
  }

  /** Adds tensors whose values lie one behind the other; where they end. */
  static long tensors(
      List<DumpEntry> entries, String kind, ByteSource bytes, long start, List<StoredTensor> into)
      throws DamagedFileException {
    long at = start;
    for (DumpEntry entry : entries) {
      if (entry.payload() > bytes.size() - at) {
        throw new DamagedFileException(
            "Expected %d bytes for %s:%d, found %d. Maybe the file was cut in copying."
                .formatted(entry.payload(), kind, into.size(), bytes.size() - at));
      }
      into.add(entry.tensor(bytes, kind + ":" + into.size(), at));
      at += entry.payload();
    }
    return at;
  }
}

package org.cannadvisor.formats.om;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;

/**
 * The list of the partitions of one model.
 *
 * @param offset where it begins in the file
 * @param end where the last partition ends
 */
public record OmTable(long offset, List<OmPartition> partitions, long end) {

  private static final int MOST = 64;
  private static final int MOST_OF_MANY = 4_096;
  private static final int SMALL_ENTRY = 12;
  private static final int LARGE_ENTRY = 24;

  public OmTable {
    partitions = List.copyOf(partitions);
  }

  /** The first partition of a type. */
  public Optional<OmPartition> partition(int type) {
    return partitions.stream().filter(part -> part.type() == type).findFirst();
  }

  /**
   * Reads the table at {@code offset}; empty where none can be there.
   *
   * @param flaws told of partitions that are left out
   */
  static Optional<OmTable> at(ByteSource file, long offset, OmHeader header, List<Flaw> flaws) {
    int most = header.isFlow() || header.isBundle() ? MOST_OF_MANY : MOST;
    Optional<ByteBuffer> count = file.slice(offset, Integer.BYTES);
    int number = count.map(bytes -> bytes.getInt(0)).orElse(0);
    if (number <= 0 || number > most) {
      return Optional.empty();
    }
    long first = offset + (header.large() ? Long.BYTES : Integer.BYTES);
    long end = first + (long) number * (header.large() ? LARGE_ENTRY : SMALL_ENTRY);
    long base = header.isBundle() ? OmHeader.SIZE : end;
    return file.slice(first, end - first)
        .map(entries -> read(entries, number, header.large(), base))
        .map(found -> new OmTable(offset, sound(found, file.size(), flaws), end(found, end)));
  }

  private static List<OmPartition> read(ByteBuffer entries, int number, boolean large, long base) {
    var found = new ArrayList<OmPartition>();
    for (int i = 0; i < number; i++) {
      int at = i * (large ? LARGE_ENTRY : SMALL_ENTRY);
      long offset =
          large ? entries.getLong(at + 8) : Integer.toUnsignedLong(entries.getInt(at + 4));
      long size = large ? entries.getLong(at + 16) : Integer.toUnsignedLong(entries.getInt(at + 8));
      boolean fits = offset >= 0 && size >= 0 && offset <= Long.MAX_VALUE - base - size;
      found.add(new OmPartition(entries.getInt(at), fits ? base + offset : -1, fits ? size : -1));
    }
    return found;
  }

  private static List<OmPartition> sound(List<OmPartition> found, long size, List<Flaw> flaws) {
    var kept = new ArrayList<OmPartition>();
    for (OmPartition part : found) {
      boolean inside = part.offset() >= 0 && part.end() <= size;
      boolean again =
          part.type() == OmPartition.DEFINITION
              && kept.stream().anyMatch(other -> other.type() == OmPartition.DEFINITION);
      if (inside && !again && kept.stream().noneMatch(part::overlaps)) {
        kept.add(part);
      } else {
        flaws.add(new Flaw(Flaw.Sort.BAD_PARTITION, part.type(), part.offset()));
      }
    }
    return kept;
  }

  private static long end(List<OmPartition> found, long least) {
    return Math.max(least, found.stream().mapToLong(OmPartition::end).max().orElse(least));
  }
}

package org.cannadvisor.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with rules and knowledge as such, whatever project they meet.
 *
 * @param pack name of the pack; {@code builtin} for what the program brings
 * @param today the day that dates were compared with
 * @param staleMonths after how many months a dated source is too old
 * @param looks what was looked at, and how far
 * @param findings sorted by file, line and check
 */
public record Audit(
    Lang lang,
    String version,
    String pack,
    LocalDate today,
    int staleMonths,
    List<Look> looks,
    List<Finding> findings) {

  public Audit {
    looks = List.copyOf(looks);
    findings = findings.stream().distinct().sorted().toList();
  }

  /** How many findings are of a sort. */
  public long count(Sort sort) {
    return findings.stream().filter(finding -> finding.sort() == sort).count();
  }

  /** What may be wrong, in the order in which it is told. */
  public enum Sort {
    /** Advice that names nothing it rests on. */
    UNSOURCED,
    /** Advice that rests on what is too old, or was meant to end. */
    STALE,
    /** What can never take effect, or never makes a difference. */
    NEVER_FIRES,
    /** Ranges of versions with holes, or that say the same twice. */
    VERSION_RANGE,
    /** Advice for and against on the same conditions. */
    CONTRADICTION;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One finding.
   *
   * @param check the public identifier of what found it
   * @param about the rule by its full name, or the id that is concerned
   * @param at where it stands
   * @param wrong what is wrong
   * @param mend what to do about it
   */
  public record Finding(Sort sort, String check, String about, Evidence at, Text wrong, Text mend)
      implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
        Comparator.comparing(Finding::at)
            .thenComparing(Finding::check)
            .thenComparing(Finding::about)
            .thenComparing(finding -> finding.wrong().en());

    @Override
    public int compareTo(Finding other) {
      return ORDER.compare(this, other);
    }
  }

  /** How far something was looked at. */
  public enum Depth {
    WHOLE,
    PART,
    NOT;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that was looked at, or not.
   *
   * @param id the public identifier of what it is
   * @param count how many there are
   * @param words the same for people, with the number
   * @param limit what was not seen of them; empty where all was
   */
  public record Look(String id, int count, Depth depth, Text words, Text limit) {}
}

package org.cannadvisor.model;

import java.util.List;
import java.util.Locale;

/**
 * Whether the program is in order on this machine, line by line, in one language.
 *
 * @param lines in the order in which they are told
 */
public record Checkup(Lang lang, String version, List<Line> lines) {

  public Checkup {
    lines = List.copyOf(lines);
  }

  /** Whether nothing is broken; a warning is no fault. */
  public boolean isSound() {
    return count(State.FAULT) == 0;
  }

  public long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  /** How something is. */
  public enum State {
    OK,
    /** The program works with less, or slower. */
    WARN,
    /** Something does not work. */
    FAULT;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One thing that was looked at.
   *
   * @param id the public identifier, as in reports
   * @param title the same for people
   * @param found what was found
   * @param mend what to do; empty where all is well
   */
  public record Line(String id, State state, String title, String found, String mend) {}
}

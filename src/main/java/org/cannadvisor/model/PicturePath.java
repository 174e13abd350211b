package org.cannadvisor.model;

import java.util.List;
import java.util.Locale;

/**
 * The way of one picture into the model, place by place: what comes in there and what the taker
 * expects. The first row that {@linkplain Verdict#DIFFERS differs} is where to look.
 *
 * @param begins the file where the program begins
 * @param input the input of the model, from 0; -1 where not known
 */
public record PicturePath(String subject, String begins, int input, List<Row> rows) {

  public PicturePath {
    rows = List.copyOf(rows);
  }

  /**
   * One place on the way.
   *
   * @param step what happens there, in the language of the report
   * @param state what comes in, or what comes out of a step that gives
   * @param expectation what the taker is told or was trained on; empty where nothing is compared
   * @param ids the recommendations whose evidence lies here
   */
  public record Row(
      String step,
      Evidence at,
      String state,
      String expectation,
      Verdict verdict,
      List<String> ids) {

    public Row {
      ids = List.copyOf(ids);
    }
  }

  /** How state and expectation compare. */
  public enum Verdict {
    AGREES,
    DIFFERS,
    /** One of them could not be followed far enough. */
    UNKNOWN,
    /** There is nothing to compare. */
    NONE;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Of two parts of the same place: what differs wins, then what is not known. */
    public Verdict and(Verdict other) {
      if (this == NONE || other == NONE) {
        return this == NONE ? other : this;
      }
      return this == DIFFERS || other == DIFFERS
          ? DIFFERS
          : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : AGREES;
    }

    /** Whether two names are the same; empty is not known. */
    public static Verdict of(String one, String other) {
      return one.isEmpty() || other.isEmpty() ? UNKNOWN : of(one.equalsIgnoreCase(other));
    }

    public static Verdict of(boolean same) {
      return same ? AGREES : DIFFERS;
    }
  }
}

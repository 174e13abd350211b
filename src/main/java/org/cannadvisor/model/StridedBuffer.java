package org.cannadvisor.model;

/**
 * Memory whose elements do not lie one behind the other, handed over as if they did.
 *
 * @param path which program's way it is: the file where it begins
 * @param how why there are gaps
 * @param at where the gaps come from
 * @param usedAt where it is handed over
 */
public record StridedBuffer(String subject, String path, How how, Evidence at, Evidence usedAt)
    implements Fact {

  /** Why there are gaps. */
  public enum How {
    /** A transposed view. */
    TRANSPOSED,
    /** A slice of a larger array. */
    SLICED,
    /** Lines padded to a stride. */
    PADDED_LINES
  }

  @Override
  public StridedBuffer withSubject(String subject) {
    return new StridedBuffer(subject, path, how, at, usedAt);
  }
}

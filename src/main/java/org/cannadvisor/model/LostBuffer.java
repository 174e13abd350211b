package org.cannadvisor.model;

/**
 * Memory that is handed over and may no longer hold the data when the device reads it.
 *
 * @param path which program's way it is: the file where it begins
 * @param how what happens to it
 * @param at where the memory is handed over
 * @param usedAt where it is freed or overwritten, or the call that reads it too late
 */
public record LostBuffer(String subject, String path, How how, Evidence at, Evidence usedAt)
    implements Fact {

  /** What happens to it. */
  public enum How {
    /** Its owner ends with a block or function, before the device has read it. */
    OUT_OF_SCOPE,
    /** Freed before the device has read it. */
    FREED,
    /** An object without a name: it is gone after the statement. */
    TEMPORARY,
    /** Written again before the device has read it. */
    OVERWRITTEN,
    /** Copied without waiting from a buffer that is filled again, and nothing waits in between. */
    NOT_AWAITED,
    /** Read on the host before an asynchronous call has brought it. */
    READ_EARLY,
    /** Results are handed out as views of a buffer that the next run fills again. */
    VIEW,
    /** Several threads run one model object, and so fill the same buffers. */
    SHARED
  }

  @Override
  public LostBuffer withSubject(String subject) {
    return new LostBuffer(subject, path, how, at, usedAt);
  }
}

package org.cannadvisor.model;

/**
 * Which of its samples a script prepares or scores.
 *
 * @param how which of them are left
 * @param what the variable, limit or call that shows it
 * @param at where they are taken or lost
 */
public record SamplesTaken(String subject, How how, String what, Evidence at) implements Fact {

  /** Which of them. */
  public enum How {
    /** The last one: what a loop makes of each is taken up after the loop. */
    LAST_ONLY,
    /** The first one: the loop ends with its first turn. */
    FIRST_ONLY,
    /** The first so many: a limit in an evaluation, as one sets it for a trial. */
    LIMITED,
    /**
     * As many as a loop over slices of the list has written out, whatever the length of the list.
     */
    WRITTEN_OUT,
    /** All but those of the last batch, which is not full. */
    TAIL_DROPPED,
    /** All of them, by a loader that leaves none out. */
    ALL
  }

  /** The number of samples where {@code what} is one, else 0. */
  public long limit() {
    return what.matches("\\d{1,9}") ? Long.parseLong(what) : 0;
  }

  @Override
  public SamplesTaken withSubject(String subject) {
    return new SamplesTaken(subject, how, what, at);
  }
}

package org.cannadvisor.model;

/** Is told how far a long work is, as often as it goes on and from whatever thread. */
@FunctionalInterface
public interface Progress {

  /** Where nobody waits. */
  Progress NONE = (work, done, all) -> {};

  /**
   * Takes note.
   *
   * @param done of {@code all}, in the unit of the work
   * @param all 0 where the work has no parts
   */
  void at(Work work, long done, long all);

  /** What a diagnosis or comparison spends its time on. */
  enum Work {
    /** Files, in bytes. */
    READING,
    /** Tensors with golden ones, in operators. */
    COMPARING,
    /** All rules at once. */
    JUDGING
  }
}

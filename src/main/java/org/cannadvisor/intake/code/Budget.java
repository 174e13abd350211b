package org.cannadvisor.intake.code;

/**
 * How much may still be followed, counted and not timed, so that a project always reads the same.
 */
final class Budget {

  /** Some hundred thousand statements: far more than real programs of this kind take. */
  private int steps;

  Budget(int steps) {
    this.steps = steps;
  }

  /** Counts one step; false where nothing more is followed. */
  boolean step() {
    steps--;
    return steps > 0;
  }

  int left() {
    return Math.max(0, steps);
  }

  boolean isExhausted() {
    return steps <= 0;
  }
}

package org.cannadvisor.intake.code;

import org.cannadvisor.model.Evidence;

/**
 * A variable or field: what it holds and where it was given that. Changed by {@code State} alone.
 */
public final class Cell {

  private Value value;
  private Evidence at;

  Cell(Value value, Evidence at) {
    this.value = value;
    this.at = at;
  }

  public Value value() {
    return value;
  }

  /** Where it was set last. */
  public Evidence at() {
    return at;
  }

  void set(Value value, Evidence at) {
    this.value = value;
    this.at = at;
  }
}

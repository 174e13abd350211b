package org.cannadvisor.intake.code;

import java.util.Optional;

/**
 * An argument: its value, and the variable behind it where it may be written to.
 *
 * @param address whether the address is handed over, so that it will be written to
 */
record Given(String name, Value value, Optional<Cell> cell, boolean address) {

  /** A value that is no variable. */
  static Given of(String name, Value value) {
    return new Given(name, value, Optional.empty(), false);
  }
}

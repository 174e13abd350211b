package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;

/**
 * The address of an object of Python.
 *
 * @param temporary whether nobody keeps the object: it is gone when the address has been taken
 * @param at where it was taken
 */
record Pointer(Value to, boolean temporary, Evidence at) implements Value.Joinable {

  /** Taken by one call or by another, {@code bytes_to_ptr} or {@code numpy_to_ptr}. */
  @Override
  public Value joined(Value other) {
    return other instanceof Pointer pointer && to.equals(pointer.to)
        ? new Pointer(to, temporary && pointer.temporary, at)
        : UNKNOWN;
  }
}

package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;

/**
 * An output of a model.
 *
 * @param index which one, from 0; -1 where not known
 * @param dtype empty where not known
 */
record Output(int index, String dtype) implements Value {

  /** All outputs together. */
  record All() implements Value {}
}

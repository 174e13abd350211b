package org.cannadvisor.cli;

import java.io.Serial;

/**
 * The command cannot begin or end its work with what the user gave; the message says how to mend
 * it.
 */
final class UnusableInput extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  UnusableInput(String message) {
    super(message);
  }
}

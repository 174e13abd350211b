package org.cannadvisor.tensor.layout;

/** A tensor cannot be brought into the order that is asked for; the message says why. */
public final class LayoutException extends Exception {

  private static final long serialVersionUID = 1;

  LayoutException(String message) {
    super(message);
  }
}

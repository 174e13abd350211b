package org.cannadvisor.tensor.layout;

import java.util.List;

/** A tensor cannot be read in another layout or shape; the message says why. */
public final class LayoutException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Long> recommended;

  LayoutException(String message) {
    this(message, List.of());
  }

  LayoutException(String message, List<Long> recommended) {
    super(message);
    this.recommended = List.copyOf(recommended);
  }

  /** A shape in which it could be read; empty where none is known. */
  public List<Long> recommended() {
    return recommended == null ? List.of() : recommended;
  }
}

package org.cannadvisor.formats;

/** A file does not hold what its format promises; the message says what was expected and found. */
public final class DamagedFileException extends Exception {

  private static final long serialVersionUID = 1;

  public DamagedFileException(String message) {
    super(message);
  }
}

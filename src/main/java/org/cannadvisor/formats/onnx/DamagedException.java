package org.cannadvisor.formats.onnx;

/** A message does not hold together; what it stands in may still be read. */
final class DamagedException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message, null, false, false);
  }
}

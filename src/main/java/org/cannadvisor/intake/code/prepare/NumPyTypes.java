package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;

/** The numbers by which the C side of numpy, and so acl, calls its types. */
final class NumPyTypes {

  private NumPyTypes() {}

  /** {@code 11} or {@code NPY_FLOAT} → {@code float32}; empty where not known. */
  static String ofNumber(Value value) {
    return switch (Constants.whole(value).orElse(-1)) {
      case 1 -> "int8";
      case 2 -> "uint8";
      case 5 -> "int32";
      case 7, 9 -> "int64";
      case 11 -> "float32";
      case 12 -> "float64";
      case 23 -> "float16";
      default -> Constants.dtype(value).orElse("");
    };
  }
}

package org.cannadvisor.tensor.layout;

import org.cannadvisor.formats.tensor.Format;

/** Layouts whose name says the order of their dimensions, a letter each. */
final class Letters {

  private Letters() {}

  /** The letters; empty for a layout that is more than an order. */
  static String of(Format format) {
    return switch (format) {
      case NCHW, NHWC, HWCN, CHWN, NCDHW, NDHWC, DHWCN, DHWNC, NCL, NC, CN -> format.name();
      default -> "";
    };
  }

  /** Whether both have the same letters. */
  static boolean same(String one, String other) {
    return one.length() == other.length() && one.chars().allMatch(c -> other.indexOf(c) >= 0);
  }
}

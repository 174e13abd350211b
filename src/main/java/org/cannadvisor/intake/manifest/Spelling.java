package org.cannadvisor.intake.manifest;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How numbers of the manifest are written. */
final class Spelling {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,15}(?:\\.\\d{0,15})?|\\.\\d{1,15})(?:[eE][-+]?\\d{1,3})?");

  private Spelling() {}

  static OptionalDouble number(String word) {
    return NUMBER.matcher(word).matches()
        ? OptionalDouble.of(Double.parseDouble(word))
        : OptionalDouble.empty();
  }
}

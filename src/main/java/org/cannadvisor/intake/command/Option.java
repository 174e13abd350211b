package org.cannadvisor.intake.command;

import org.cannadvisor.model.Conversion.Tool;

/** One option of a command under the name that ATC gives it. */
record Option(String name, String value, boolean symbolic, int line) {

  /** The option as written for {@code tool}, with the name that ATC gives it. */
  static Option of(Tool tool, String name, String value, boolean symbolic, int line) {
    String plain = name.replace('-', '_');
    if (tool != Tool.CONVERTER_LITE) {
      return new Option(plain, value, symbolic, line);
    }
    return new Option(LiteNames.name(plain), LiteNames.value(plain, value), symbolic, line);
  }
}

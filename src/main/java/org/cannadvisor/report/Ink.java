package org.cannadvisor.report;

import org.cannadvisor.model.Level;

/** ANSI colours, or none. */
enum Ink {
  NONE(""),
  BOLD("1"),
  RED("1;31"),
  YELLOW("1;33"),
  CYAN("1;36");

  private static final String START = "\u001B[";

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  static Ink of(Level level) {
    return switch (level) {
      case CONFIRMED -> RED;
      case LIKELY -> YELLOW;
      case POSSIBLE -> CYAN;
    };
  }

  String on(String text) {
    return code.isEmpty() || text.isEmpty() ? text : START + code + "m" + text + START + "0m";
  }
}

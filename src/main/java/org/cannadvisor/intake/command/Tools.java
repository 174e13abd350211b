package org.cannadvisor.intake.command;

import java.util.Optional;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Conversion.Tool;

/** The names under which the converting programs are called. */
final class Tools {

  private static final Sought NAMED =
      Sought.of("(?<![\\w.-])(?:atc|atc\\.bin|omg|converter_lite|aoe)\\s");

  private Tools() {}

  /** The program that a first word such as {@code /usr/local/…/atc.bin} calls. */
  static Optional<Tool> of(String word) {
    return switch (word.substring(word.lastIndexOf('/') + 1)) {
      // omg is what ATC was called before CANN.
      case "atc", "atc.bin", "omg" -> Optional.of(Tool.ATC);
      case "converter_lite" -> Optional.of(Tool.CONVERTER_LITE);
      case "aoe" -> Optional.of(Tool.AOE);
      default -> Optional.empty();
    };
  }

  static boolean isNamedIn(String text) {
    return NAMED.isIn(text);
  }
}

package org.cannadvisor.intake.command;

import java.util.TreeMap;

/** A command put together of pieces that remember on which lines they stood. */
final class Joined {

  private static final int MAX_LENGTH = 64 * 1024;

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();

  void append(String piece, int line) {
    if (text.length() + piece.length() <= MAX_LENGTH) {
      lines.put(text.length(), line);
      text.append(piece);
    }
  }

  String text() {
    return text.toString();
  }

  Script script() {
    return new Script(text.toString(), lines);
  }
}

package org.cannadvisor.intake.command;

import java.util.List;

/**
 * The words between two separators of a shell script.
 *
 * @param before the separator in front: empty at the start of a line, else e.g. {@code &&}
 * @param after the separator behind
 * @param cutByComment line of a comment inside a continued command; 0 for none
 */
record SimpleCommand(List<Word> words, String before, String after, int cutByComment) {

  String first() {
    return words.isEmpty() ? "" : words.get(0).text();
  }
}

package org.cannadvisor.intake.command;

import java.util.List;

/**
 * One command of a shell script.
 *
 * @param semicolon whether a semicolon ends it
 * @param cutByComment line of a comment inside the continued command; 0 for none
 */
record SimpleCommand(List<Word> words, boolean semicolon, int cutByComment) {

  String first() {
    return words.isEmpty() ? "" : words.get(0).text();
  }
}

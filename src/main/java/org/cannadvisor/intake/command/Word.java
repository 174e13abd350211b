package org.cannadvisor.intake.command;

/**
 * One word of a command, quotes taken off and known variables filled in.
 *
 * @param line 1-based line on which it starts
 * @param symbolic whether it still holds a variable or placeholder
 * @param from offset of its first character in the script, behind a quote around the whole word
 * @param to offset behind its last character, before that quote
 */
record Word(String text, int line, boolean symbolic, int from, int to) {

  Word withText(String text) {
    return new Word(text, line, symbolic, from, to);
  }
}

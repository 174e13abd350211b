package org.cannadvisor.intake.command;

/**
 * One word of a command, quotes taken off and known variables filled in.
 *
 * @param line 1-based line on which it starts
 * @param symbolic whether it still holds a variable or placeholder
 */
record Word(String text, int line, boolean symbolic) {}

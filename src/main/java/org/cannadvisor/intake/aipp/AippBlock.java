package org.cannadvisor.intake.aipp;

/**
 * The text of one {@code aipp_op} block.
 *
 * @param line of the word {@code aipp_op}; of the first field where that word is missing
 * @param bodyLine on which {@code body} begins
 * @param body what stands between the braces
 * @param flaw what is wrong with the braces
 */
record AippBlock(int line, int bodyLine, String body, Flaw flaw) {

  /** How the frame around the fields can be damaged. */
  enum Flaw {
    NONE,
    /** The fields begin without {@code aipp_op}. */
    NO_NAME,
    /** {@code aipp_op} is there, its opening brace is not. */
    NOT_OPENED,
    /** The closing brace is missing. */
    NOT_CLOSED,
    /** Far longer than any block could be; {@code body} is empty. */
    TOO_LONG
  }
}

package org.cannadvisor.model;

/**
 * An input or output of the loaded model whose rows lie farther apart than they are long, as a
 * listing of the model tells it. Whoever copies such a tensor in one piece shifts every row but the
 * first.
 *
 * @param output whether it is an output
 * @param rank from 0
 * @param rows how many there are; more than one
 * @param columns elements in a row
 * @param stride from the start of a row to that of the next, in bytes
 * @param heeded whether a program of the project reckons with strides; unknown without a program
 * @param asked whether a program asks the model for strides, be it only to print them
 * @param copy where the program asks for them or else copies memory; the listing itself where no
 *     program is there
 */
public record PaddedRows(
    String subject,
    boolean output,
    int rank,
    long rows,
    long columns,
    long stride,
    Answer heeded,
    boolean asked,
    Evidence copy,
    Evidence at)
    implements Fact {

  @Override
  public PaddedRows withSubject(String subject) {
    return new PaddedRows(subject, output, rank, rows, columns, stride, heeded, asked, copy, at);
  }
}

package org.cannadvisor.compare.pairing;

/** How many tensors a file holds. */
public record Counts(int inputs, int outputs) {

  /** Of a file that is not there, or need not be read. */
  public static final Counts NONE = new Counts(0, 0);

  int of(Side side) {
    return side == Side.INPUT ? inputs : outputs;
  }
}

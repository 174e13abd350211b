package org.cannadvisor.compare.pairing;

/** Which of the tensors of a file, or of an operator. */
public enum Side {
  INPUT("input"),
  OUTPUT("output"),
  /** The only one: an npy or raw file. */
  WHOLE("");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** As the table writes it. */
  public String word() {
    return word;
  }
}

package org.cannadvisor.compare.pairing;

/** An operator that has no row on purpose. */
public record Skipped(String operator, Why why) {

  /** Why it has none. */
  public enum Why {
    /** Its values are quantised, the golden model has no such values. */
    QUANTISED("its values lie between a quantisation and its reverse"),
    /** It was made by splitting or merging golden operators. */
    INNER("it is inside of what golden operators were split into"),
    /** Golden data exist for the first and the last one of a fusion only. */
    FUSED("it is neither the first nor the last of its L1 fusion"),
    /** Others of its group were dumped. */
    NOT_DUMPED("it was not dumped, while others of the same golden operators were");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** As the end of a sentence. */
    public String text() {
      return text;
    }
  }
}

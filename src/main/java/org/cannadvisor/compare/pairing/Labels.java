package org.cannadvisor.compare.pairing;

import java.util.OptionalInt;

/**
 * What the table says of an operator.
 *
 * @param index of its group in the table, from 0
 * @param sequence its place in the order of execution; empty without a graph
 * @param operator in our own output; the golden one where ours does not have it
 * @param opType its type; {@code NaN} where nothing says it
 * @param npuDump our operators of the group, with commas between them; {@code *} for none
 * @param groundTruth golden operators of the group; {@code *} for none
 */
public record Labels(
    int index,
    OptionalInt sequence,
    String operator,
    String opType,
    String npuDump,
    String groundTruth) {

  /** As the table writes what it does not know. */
  public static final String UNKNOWN = "NaN";

  /** As the table writes a side that does not have the operator. */
  public static final String NOBODY = "*";

  Labels withoutType() {
    return new Labels(index, sequence, operator, UNKNOWN, npuDump, groundTruth);
  }
}

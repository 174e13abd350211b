package org.cannadvisor.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cannadvisor.tensor.Measurement;

/**
 * One row of a result table: a pair of tensors, and what was measured or why nothing could be.
 *
 * @param index number of the fusion group that the operator belongs to, from 0 on
 * @param sequence number of the operator in the graph; empty where none is asked for
 * @param networkOutput whether it is an output of the whole network
 * @param my my output's side
 * @param golden the golden side
 * @param tensorIndex e.g. {@code conv1:output:0}
 * @param shape of the compared tensor; empty text where nothing was compared
 * @param overflow {@code YES}, {@code NO}, or {@code NaN} where the type cannot overflow so
 * @param reasons why there is no measurement, or what to know about it
 */
public record Row(
    int index,
    OptionalInt sequence,
    String opType,
    boolean networkOutput,
    Side my,
    Side golden,
    String tensorIndex,
    String shape,
    String overflow,
    Optional<Measurement> measured,
    List<String> reasons) {

  /** A cell without a value. */
  static final String NONE = "NaN";

  /**
   * One side of a row.
   *
   * @param names operators, comma-joined where several are fused; {@code *} where there is none
   * @param dtype as numpy calls it; {@code NaN} where unknown
   * @param address in device memory; {@code NaN} where unknown
   */
  public record Side(String names, String dtype, String address) {}

  public Row {
    reasons = List.copyOf(reasons);
  }
}

package org.cannadvisor.compare.pairing.graph;

import java.util.List;
import java.util.OptionalInt;

/**
 * An output of a compiled operator, and the tensor of the golden model that it stands for.
 *
 * @param origin the golden operator; empty where there is none
 * @param index which output of the golden operator; empty where it is the same number as here
 * @param format of the golden tensor, e.g. {@code NCHW}; empty where not said
 * @param shape of the golden tensor; empty where not said, and for a scalar
 * @param dtype of this output, e.g. {@code float16}
 */
public record Output(
    String origin, OptionalInt index, String format, List<Long> shape, String dtype) {

  /** An output that stands for nothing. */
  public static final Output NONE = new Output("", OptionalInt.empty(), "", List.of(), "");

  public Output {
    shape = List.copyOf(shape);
  }

  /** All outputs of an operator that the graph does not describe. */
  static Output any(String origin) {
    return new Output(origin, OptionalInt.empty(), "", List.of(), "");
  }

  Output from(String golden) {
    return new Output(golden, index, format, shape, dtype);
  }

  Output from(String golden, int number) {
    return new Output(golden, OptionalInt.of(number), format, shape, dtype);
  }
}

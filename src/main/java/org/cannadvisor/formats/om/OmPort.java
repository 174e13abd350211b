package org.cannadvisor.formats.om;

import java.util.List;

/**
 * An input or output as the list of inputs and outputs has it.
 *
 * @param bytes that a program has to hand over or gets
 * @param format number of the runtime
 * @param given the shape as a program gives it, before AIPP; mostly the same as {@code shape}
 */
public record OmPort(
    boolean input,
    String name,
    long bytes,
    int format,
    String dtype,
    List<Long> shape,
    List<Long> given) {

  public OmPort {
    shape = List.copyOf(shape);
    given = List.copyOf(given);
  }
}

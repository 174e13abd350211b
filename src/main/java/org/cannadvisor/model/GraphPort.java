package org.cannadvisor.model;

/**
 * One input or output of a graph.
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param side input or output of the network
 * @param index 0-based, in the order in which a program passes it
 * @param name of the tensor
 * @param dtype e.g. {@code float32}; {@code unknown} where not said
 * @param layout e.g. {@code NCHW}; empty where not said (ONNX says none)
 * @param shape {@code 1,3,224,224}; {@code -1} for an unknown dimension, a name in ONNX kept as
 *     {@code -1}; empty for a scalar
 * @param bytes size of the buffer that it takes; 0 where not known
 */
public record GraphPort(
    String subject,
    String file,
    Graph.Form form,
    Side side,
    int index,
    String name,
    String dtype,
    String layout,
    String shape,
    long bytes,
    Evidence at)
    implements Fact {

  /** Which end of the network it is. */
  public enum Side {
    INPUT,
    OUTPUT
  }

  /** What its elements are. */
  public Dtype type() {
    return Dtype.of(dtype);
  }

  /** Whether a program has to hand it over. */
  public boolean isInput() {
    return side == Side.INPUT;
  }

  @Override
  public GraphPort withSubject(String subject) {
    return new GraphPort(subject, file, form, side, index, name, dtype, layout, shape, bytes, at);
  }
}

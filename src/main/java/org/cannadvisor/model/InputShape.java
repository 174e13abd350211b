package org.cannadvisor.model;

/**
 * One input in {@code --input_shape}, picture or not.
 *
 * @param conversion {@link Conversion#id()}
 * @param name of the input; empty where the command gives none
 * @param rank position among the inputs, 0-based
 * @param total how many inputs the option lists
 * @param layout {@code NCHW} or {@code NHWC} where the numbers themselves fit a colour picture in
 *     one of the two only ({@code 1,3,224,224}); whatever {@code --input_format} says
 */
public record InputShape(
    String subject, String conversion, String name, int rank, int total, String layout, Evidence at)
    implements Fact {

  @Override
  public InputShape withSubject(String subject) {
    return new InputShape(subject, conversion, name, rank, total, layout, at);
  }
}

package org.cannadvisor.model;

/**
 * One option of one conversion command, under the name that ATC gives it.
 *
 * <p>{@code --input-shape} is {@code input_shape}; options of converter_lite are given the ATC name
 * and value that they stand for ({@code precision_mode=enforce_fp16} is {@code force_fp16}).
 *
 * @param conversion {@link Conversion#id()}
 * @param name without dashes in front, with {@code _} between words
 * @param value unquoted; empty for an option without value
 * @param symbolic true where the value still holds a variable that could not be resolved
 * @param at line on which the option stands, also inside a continued command
 */
public record AtcOption(
    String subject, String conversion, String name, String value, boolean symbolic, Evidence at)
    implements Fact {

  @Override
  public AtcOption withSubject(String subject) {
    return new AtcOption(subject, conversion, name, value, symbolic, at);
  }
}

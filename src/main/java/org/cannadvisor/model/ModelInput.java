package org.cannadvisor.model;

/**
 * The size of one picture input of the network, taken from {@code --input_shape} and {@code
 * --input_format}.
 *
 * @param conversion {@link Conversion#id()}
 * @param name of the input; empty where the command gives none
 * @param rank position among the inputs, 0-based
 * @param channels 0 where the layout is not known or the dimension is dynamic; same for the others
 */
public record ModelInput(
    String subject,
    String conversion,
    String name,
    int rank,
    int channels,
    int width,
    int height,
    Evidence at)
    implements Fact {

  @Override
  public ModelInput withSubject(String subject) {
    return new ModelInput(subject, conversion, name, rank, channels, width, height, at);
  }
}

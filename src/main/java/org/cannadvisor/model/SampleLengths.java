package org.cannadvisor.model;

/**
 * How long the longest samples are, as a note says: {@code lengths in tokens: median 27, p90 58,
 * max 66}.
 *
 * @param largest in tokens or whatever the note counts; always above 0
 */
public record SampleLengths(String subject, int largest, Evidence at) implements Fact {

  /** Below this a dimension is no length of a text. */
  private static final int SHORTEST = 8;

  /**
   * Whether samples are longer than an input of fixed size that takes sequences: batch and length,
   * or the length alone.
   */
  public boolean exceeds(ModelInput input) {
    return input.shape().matches("(?:\\d{1,4},)?\\d{1,6}") && length(input) < largest;
  }

  private static int length(ModelInput input) {
    int length = Integer.parseInt(input.shape().substring(input.shape().lastIndexOf(',') + 1));
    return length < SHORTEST ? Integer.MAX_VALUE : length;
  }

  @Override
  public SampleLengths withSubject(String subject) {
    return new SampleLengths(subject, largest, at);
  }
}

package org.cannadvisor.model;

/**
 * A program makes data fit a model of fixed size.
 *
 * @param how what it does
 * @param size the fixed size that it holds them against; 0 where that is not known
 */
public record InputFit(String subject, How how, int size, Evidence at) implements Fact {

  /** What is done with data that do not fit. */
  public enum How {
    /** What is larger is left out altogether. */
    SKIPPED,
    /** What is larger is cut off. */
    CUT,
    /** A run says that it has cut what was larger. */
    SEEN_CUT,
    /** A tokenizer cuts texts at a length; {@code size} is 0 where that comes from elsewhere. */
    TEXT_CUT,
    /** The last batch is filled up with zeros. */
    FILLED_WITH_ZEROS,
    /** The rows that fill the last batch up have a mask of nothing but zeros. */
    FILLED_WITH_MASKED,
    /** The last batch is filled up with data that were there. */
    FILLED_WITH_DATA,
    /** Of the results only the real ones are kept. */
    EXTRA_DROPPED
  }

  /** Whether the model takes an input with this size in its shape. */
  public boolean isSizeOf(ModelInput input) {
    return size > 1 && ("," + input.shape() + ",").contains("," + size + ",");
  }

  @Override
  public InputFit withSubject(String subject) {
    return new InputFit(subject, how, size, at);
  }
}

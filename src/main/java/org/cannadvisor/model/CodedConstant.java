package org.cannadvisor.model;

/**
 * A number in the code of a network that float16 cannot hold.
 *
 * @param value as written, e.g. {@code -1e9}
 * @param use what is done with it
 */
public record CodedConstant(String subject, String value, Use use, Evidence at) implements Fact {

  /** What is done with a number. */
  public enum Use {
    /** It marks what is not to be seen: {@code masked_fill}, {@code where}. It only saturates. */
    FILL,
    /** It is multiplied or added, as in {@code (1 - mask) * -1e9}. */
    ARITHMETIC,
    /** It keeps a divisor from zero, and becomes zero itself. */
    EPSILON
  }

  @Override
  public CodedConstant withSubject(String subject) {
    return new CodedConstant(subject, value, use, at);
  }
}

package org.cannadvisor.model;

import java.util.Locale;

/**
 * How one program brings the picture to size.
 *
 * @param path which program's way it is: the file where it begins
 * @param policy what becomes of the proportions
 * @param width pixels; 0 where not known; for {@link Policy#SHORT_SIDE} that of the short side
 * @param height pixels; 0 where not known; for {@link Policy#SHORT_SIDE} that of the short side
 * @param filter {@code bilinear}, {@code nearest}, {@code bicubic}, {@code area}, {@code lanczos}
 *     …; empty where not known
 * @param antialias whether the filter widens when it shrinks, as PIL does
 */
public record PreparedSize(
    String subject,
    Side side,
    String path,
    Policy policy,
    int width,
    int height,
    String filter,
    Answer antialias,
    Evidence at)
    implements Fact {

  /** What becomes of the proportions. */
  public enum Policy {
    /** To the size, whatever the proportions. */
    STRETCH,
    /** The short side to the size, the proportions kept. */
    SHORT_SIDE,
    /** The whole picture into the size, the rest padded. */
    LETTERBOX,
    UNKNOWN;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** {@code 224x224}, as a person reads it. */
  public String size() {
    return width + "x" + height;
  }

  /** The filter by its meaning, whatever word stands for it. */
  public Interpolation interpolation() {
    return Interpolation.of(filter);
  }

  /** Whether the picture keeps its proportions. */
  public Answer keepsAspect() {
    return switch (policy) {
      case STRETCH -> Answer.NO;
      case SHORT_SIDE, LETTERBOX -> Answer.YES;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  @Override
  public PreparedSize withSubject(String subject) {
    return new PreparedSize(subject, side, path, policy, width, height, filter, antialias, at);
  }
}

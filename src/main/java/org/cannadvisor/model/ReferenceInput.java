package org.cannadvisor.model;

/**
 * How the reference framework prepares its input, as the manifest states it or its code shows it.
 *
 * @param color {@code RGB}, {@code BGR} or {@code GRAY}; empty where not stated
 * @param layout {@code NCHW} or {@code NHWC}; empty where not stated
 * @param dtype e.g. {@code float32}; empty where not stated
 * @param mean in 0..255 units and in {@code color} order; only meaningful where {@code meanStated}
 * @param std in 0..255 units and in {@code color} order; only meaningful where {@code stdStated}
 */
public record ReferenceInput(
    String subject,
    String color,
    String layout,
    String dtype,
    Channels mean,
    boolean meanStated,
    Channels std,
    boolean stdStated,
    Evidence at)
    implements Fact {

  /** What the code of the reference does with the numbers, and in which order. */
  public static ReferenceInput of(PreparedScale scale, PreparedColor color) {
    return of(scale, color.color());
  }

  /** The same where the order of the channels is not known. */
  public static ReferenceInput of(PreparedScale scale) {
    return of(scale, "");
  }

  /** The same where the order of the channels is known from elsewhere. */
  public static ReferenceInput of(PreparedScale scale, String color) {
    return new ReferenceInput(
        scale.subject(), color, "", "", scale.mean(), true, scale.std(), true, scale.at());
  }

  /** The order of the channels alone. */
  public static ReferenceInput of(PreparedColor color) {
    return new ReferenceInput(
        color.subject(),
        color.color(),
        "",
        "",
        Channels.ZERO,
        false,
        Channels.ONE,
        false,
        color.at());
  }

  /** Whether it is known to subtract or to divide. */
  public boolean normalizes() {
    return (meanStated && !mean.isZero()) || (stdStated && !std.equals(Channels.ONE));
  }

  @Override
  public ReferenceInput withSubject(String subject) {
    return new ReferenceInput(subject, color, layout, dtype, mean, meanStated, std, stdStated, at);
  }
}

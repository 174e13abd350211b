package org.cannadvisor.model;

/**
 * How the reference framework prepares its input, as the manifest states it.
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

  @Override
  public ReferenceInput withSubject(String subject) {
    return new ReferenceInput(subject, color, layout, dtype, mean, meanStated, std, stdStated, at);
  }
}

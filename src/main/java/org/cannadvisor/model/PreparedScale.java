package org.cannadvisor.model;

/**
 * The arithmetic of one program on 0..255 pixels: {@code out = (pixel − mean) / std}; mean 0 and
 * std 1 where it was followed to the end and does nothing.
 *
 * @param path which program's way it is: the file where it begins
 * @param mean in 0..255 units and in the order of the data
 * @param std in 0..255 units and in the order of the data
 * @param at the line that does it, else where the picture is handed over
 */
public record PreparedScale(
    String subject, Side side, String path, Channels mean, Channels std, Evidence at)
    implements Fact {

  /** True where no value changes. */
  public boolean isIdentity() {
    return mean.isZero() && std.equals(Channels.ONE);
  }

  @Override
  public PreparedScale withSubject(String subject) {
    return new PreparedScale(subject, side, path, mean, std, at);
  }
}

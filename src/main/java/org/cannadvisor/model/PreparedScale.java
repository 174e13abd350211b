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

  /**
   * What this and AIPP behind it come to: ((p − mean) / std − aipp mean) × var_reci, with the order
   * of the channels left as it is.
   */
  public PreparedScale then(AippNormalization aipp) {
    Channels part = times(std, aipp.mean());
    Channels sum = mean.plus(part);
    Channels all = times(std, aipp.varReci().reciprocal());
    return new PreparedScale(subject, side, path, sum, all, at);
  }

  /** Whether both come to the same numbers, in this order of the channels or in the other. */
  public boolean isNear(Channels otherMean, Channels otherStd, double level, double share) {
    return (mean.isNear(otherMean, level) && std.isNearRelative(otherStd, share))
        || (mean.isNear(otherMean.reversed(), level)
            && std.isNearRelative(otherStd.reversed(), share));
  }

  private static Channels times(Channels a, Channels b) {
    return new Channels(a.c0() * b.c0(), a.c1() * b.c1(), a.c2() * b.c2());
  }

  @Override
  public PreparedScale withSubject(String subject) {
    return new PreparedScale(subject, side, path, mean, std, at);
  }
}

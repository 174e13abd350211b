package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A widely published mean with a fraction, in 0..255 units and RGB order, and the deviation that it
 * is published with: the factor of a block tells which mean its whole numbers were rounded from.
 */
record FractionalMean(Channels mean, Channels std) {

  private static final List<FractionalMean> ALL =
      List.of(
          // torchvision: ImageNet
          new FractionalMean(
              new Channels(123.675, 116.28, 103.53), new Channels(58.395, 57.12, 57.375)),
          // OpenAI CLIP
          new FractionalMean(
              new Channels(122.7709, 116.746, 104.0937),
              new Channels(68.50053, 66.63216, 70.32316)),
          // to -1 .. 1
          new FractionalMean(Channels.ONE.times(127.5), Channels.ONE.times(127.5)));

  /** Rounded up or down. */
  private static final double ROUNDING = 1;

  /** 1/127.5 and 1/128 differ by 0.4 %, printed digits by less than a tenth of that. */
  private static final double SAME_FACTOR = 0.0005;

  /** The mean, in the block's order of channels, that a block subtracts rounded. */
  static Optional<Channels> roundedIn(AippNormalization block) {
    return ALL.stream()
        .flatMap(published -> Stream.of(published, published.reversed()))
        .filter(published -> published.isRoundedIn(block))
        .map(FractionalMean::mean)
        .findFirst();
  }

  private FractionalMean reversed() {
    return new FractionalMean(mean.reversed(), std.reversed());
  }

  private boolean isRoundedIn(AippNormalization block) {
    return block.mean().isWhole()
        && block.mean().isNear(mean, ROUNDING)
        && block.varReci().isNearRelative(std.reciprocal(), SAME_FACTOR);
  }
}

package org.cannadvisor.model;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One input of the network, taken from {@code --input_shape} and {@code --input_format}.
 *
 * @param conversion {@link Conversion#id()}
 * @param name of the input; empty where the command gives none
 * @param rank position in the option, 0-based; the network may count its inputs in another order
 * @param shape as the option gives it, without blanks: {@code 1,3,224,224}; empty for a scalar
 * @param batch how many pictures it takes at most; 0 where that is not known
 * @param channels of a picture; 0 where it is none, where the layout is not known or the dimension
 *     is dynamic; same for the others
 */
public record ModelInput(
    String subject,
    String conversion,
    String name,
    int rank,
    String shape,
    int batch,
    int channels,
    int width,
    int height,
    Evidence at)
    implements Fact {

  /** Channels of a picture. */
  private static final Set<String> OF_PICTURES = Set.of("1", "3", "4", "-1");

  private static final Pattern SIZE = Pattern.compile("-1|\\d+(~\\d+)?");
  private static final int DIMENSIONS = 4;

  /** The least that a pixel takes in a format of AIPP: grey one byte, colour as YUV420SP. */
  private static final double GREY_BYTES = 1;

  private static final double COLOUR_BYTES = 1.5;

  /** Four dimensions, of which that of the channels is 1, 3 or 4. */
  public boolean isPicture() {
    return channels > 0;
  }

  /** Whether it cannot be a picture, whatever the layout. */
  public boolean isNoPicture() {
    String[] sizes = shape.split(",", -1);
    if (shape.isEmpty()) {
      return !name.isEmpty();
    } else if (!Arrays.stream(sizes).allMatch(size -> SIZE.matcher(size).matches())) {
      return false;
    }
    return sizes.length != DIMENSIONS
        || (!OF_PICTURES.contains(sizes[1]) && !OF_PICTURES.contains(sizes[DIMENSIONS - 1]));
  }

  /** Bytes of the smallest picture of this size that AIPP can take; {@code NaN} if not known. */
  public double leastBytes() {
    if (width == 0 || height == 0) {
      return Double.NaN;
    }
    return Math.max(1.0, batch) * width * height * (channels == 1 ? GREY_BYTES : COLOUR_BYTES);
  }

  @Override
  public ModelInput withSubject(String subject) {
    return new ModelInput(
        subject, conversion, name, rank, shape, batch, channels, width, height, at);
  }
}

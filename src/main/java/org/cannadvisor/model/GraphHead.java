package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * An operator that shifts or scales an input of the network before anything else is done with it:
 * preprocessing inside the graph.
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param input {@link GraphPort#name()}
 * @param operator {@link GraphOperator#name()}
 * @param type {@link GraphOperator#type()}
 * @param position 0 for the first operator after the input, 1 for the next
 * @param values the constant it subtracts, divides by …, one number or one for each channel; empty
 *     where it is no constant or too large
 */
public record GraphHead(
    String subject,
    String file,
    Graph.Form form,
    String input,
    String operator,
    String type,
    int position,
    List<Double> values,
    Evidence at)
    implements Fact {

  private static final double WHITE = 255;

  /** Of 0..255 pixels; a smaller divisor in an AIPP block is no standard deviation. */
  private static final double SMALLEST_STD = 30;

  public GraphHead {
    values = List.copyOf(values);
  }

  /**
   * Whether it does a part of what an AIPP block does, over again: subtracts the same mean, or
   * divides by the same standard deviation, on the scale of 0..255 or of 0..1. On the latter a
   * number that is the same for all channels (0.5) may stand for anything and does not count.
   *
   * @param level how much two means of 0..255 may differ
   * @param share by which share two standard deviations may
   */
  public boolean repeats(AippNormalization aipp, double level, double share) {
    Channels mean = aipp.mean();
    Channels std = aipp.varReci().reciprocal();
    boolean shifts = !mean.isNear(Channels.ZERO, level);
    boolean scales = std.min() >= SMALLEST_STD;
    return switch (type) {
      case "Sub" -> shifts && (isNear(1, mean, level) || isNear(WHITE, mean, level));
      case "Add" -> shifts && (isNear(-1, mean, level) || isNear(-WHITE, mean, level));
      case "Div" -> scales && (isShare(1, std, share) || isShare(WHITE, std, share));
      case "Mul" -> scales && isShare(1, aipp.varReci(), share);
      default -> false;
    };
  }

  private boolean isNear(double factor, Channels mean, double level) {
    return channels()
        .filter(own -> Math.abs(factor) == 1 || !own.isUniform())
        .map(own -> own.times(factor).isNear(mean, level))
        .orElse(false);
  }

  private boolean isShare(double factor, Channels std, double share) {
    return channels()
        .filter(own -> factor == 1 || !own.isUniform())
        .map(own -> own.times(factor).isNearRelative(std, share))
        .orElse(false);
  }

  private Optional<Channels> channels() {
    return switch (values.size()) {
      case 1 -> Optional.of(Channels.ONE.times(values.get(0)));
      case 3 -> Optional.of(new Channels(values.get(0), values.get(1), values.get(2)));
      default -> Optional.empty();
    };
  }

  @Override
  public GraphHead withSubject(String subject) {
    return new GraphHead(subject, file, form, input, operator, type, position, values, at);
  }
}

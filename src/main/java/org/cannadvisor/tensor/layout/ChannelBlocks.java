package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.tensor.Axis;

/** Layouts that cut the channels into blocks of C0, which lie innermost: NC1HWC0, NDC1HWC0. */
final class ChannelBlocks {

  private ChannelBlocks() {}

  /**
   * The dimensions of the target.
   *
   * @param channelsFirst the logical order in which channels come second
   */
  static List<Axis> axes(Source source, String channelsFirst, Format target, List<Long> dims)
      throws LayoutException {
    String blocked = channelsFirst.equals("NCHW") ? "NCHW" : "NDCHW";
    if (source.rank() != blocked.length() + 1) {
      throw new LayoutException(
          "A tensor of format %s has %d dimensions, found %s."
              .formatted(source.format(), blocked.length() + 1, source.dims()));
    }
    List<Long> wanted = new ArrayList<>(dims);
    while (wanted.size() < blocked.length()) {
      wanted.add(1L);
    }
    String order = order(source, blocked, channelsFirst, target, wanted);
    if (!fits(source, blocked, order, wanted)) {
      throw new LayoutException(
          "A tensor of format %s and shape %s cannot be read as %s %s."
              .formatted(source.format(), source.dims(), target, dims));
    }
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < order.length(); i++) {
      axes.add(axis(source, blocked.indexOf(order.charAt(i)), order.charAt(i), wanted.get(i)));
    }
    return axes;
  }

  /** Where the target is only ND, its shape tells whether channels come first or last. */
  private static String order(
      Source source, String blocked, String channelsFirst, Format target, List<Long> dims) {
    String named = Letters.of(target);
    if (Letters.same(named, blocked)) {
      return named;
    }
    String last = channelsFirst.equals("NCHW") ? "NHWC" : "NDHWC";
    return !fits(source, blocked, channelsFirst, dims) && fits(source, blocked, last, dims)
        ? last
        : channelsFirst;
  }

  private static boolean fits(Source source, String blocked, String order, List<Long> dims) {
    if (dims.size() != order.length()) {
      return false;
    }
    for (int i = 0; i < order.length(); i++) {
      int at = blocked.indexOf(order.charAt(i));
      long most = source.dim(at);
      if (order.charAt(i) == 'C') {
        long block = source.dim(source.rank() - 1);
        if (dims.get(i) > most * block || dims.get(i) <= (most - 1) * block) {
          return false;
        }
      } else if (dims.get(i) != most) {
        return false;
      }
    }
    return true;
  }

  private static Axis axis(Source source, int at, char letter, long size) {
    int last = source.rank() - 1;
    return letter == 'C'
        ? Axis.blocked(size, Math.max(1, source.dim(last)), source.step(at), source.step(last))
        : Axis.plain(size, source.step(at));
  }
}

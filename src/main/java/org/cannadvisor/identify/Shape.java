package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;

/**
 * One picture of a tensor, as its dimensions tell. What is no picture is one channel whose columns
 * are the last dimension.
 */
record Shape(int channels, int height, int width, Order order) {

  /** More channels are rather rows. */
  private static final long MOST_CHANNELS = 4;

  /** The first picture of a tensor: the last three dimensions, or fewer. */
  static Shape of(List<Long> dims) {
    List<Long> left = new ArrayList<>(dims);
    while (left.size() > 3) {
      left.remove(0);
    }
    while (left.size() < 2) {
      left.add(0, 1L);
    }
    if (left.size() == 2) {
      return of(1, left.get(0), left.get(1), Order.CHW);
    }
    long first = left.get(0);
    long middle = left.get(1);
    long last = left.get(2);
    if (isChannels(first)) {
      return of(first, middle, last, Order.CHW);
    }
    return isChannels(last)
        ? of(last, first, middle, Order.HWC)
        : of(1, first * middle, last, Order.CHW);
  }

  private static Shape of(long channels, long height, long width, Order order) {
    return new Shape((int) channels, (int) height, (int) width, order);
  }

  private static boolean isChannels(long dim) {
    return dim == 1 || dim == MOST_CHANNELS - 1 || dim == MOST_CHANNELS;
  }

  /** How many values one picture has. */
  long count() {
    return (long) channels * height * width;
  }

  /** The same picture in memory of another order. */
  Shape in(Order other) {
    return new Shape(channels, height, width, other);
  }

  /** With its channels as rows or columns, as they lie. */
  Shape flat() {
    return order == Order.HWC
        ? new Shape(1, height, width * channels, Order.CHW)
        : new Shape(1, channels * height, width, Order.CHW);
  }

  boolean isAsLargeAs(Shape other) {
    return channels == other.channels && height == other.height && width == other.width;
  }
}

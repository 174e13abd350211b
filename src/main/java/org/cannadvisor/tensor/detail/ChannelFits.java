package org.cannadvisor.tensor.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Per channel, the line my = scale · golden + shift with the least squares: sums in double, of
 * values from which the first of the channel is subtracted, so that a large mean costs no digits.
 */
final class ChannelFits {

  /** A channel whose summed error is no more than this part of its golden magnitude is good. */
  private static final double BAR = 0.05;

  /** What a line leaves unexplained, as a part of my deviation, to call a channel scaled. */
  private static final double UNEXPLAINED = 0.05;

  /** A line through fewer points says nothing. */
  private static final int FEWEST = 8;

  private final int axis;
  private final Walk walk;
  private final Channel[] channels;

  ChannelFits(int axis, Walk walk, long perChannel) {
    this.axis = axis;
    this.walk = walk;
    long stride = Math.max(1, perChannel / Channel.SAMPLES);
    this.channels = new Channel[(int) walk.size()];
    Arrays.setAll(channels, i -> new Channel(stride));
  }

  void add(long start, int n, double[] my, double[] golden) {
    walk.along(
        start,
        n,
        (index, from, to) -> {
          Channel channel = channels[index];
          for (int i = from; i < to; i++) {
            channel.add(my[i], golden[i]);
          }
        });
  }

  /** What is wrong, channel by channel. */
  Detail.Channels result() {
    List<Detail.Channel> bad = new ArrayList<>();
    for (int i = 0; i < channels.length; i++) {
      if (channels[i].error > BAR * channels[i].magnitude || channels[i].notFinite > 0) {
        bad.add(described(i));
      }
    }
    return new Detail.Channels(axis, channels.length, bad);
  }

  private Detail.Channel described(int index) {
    Channel c = channels[index];
    int other = c.goldenDeviation() > 0 && c.deviation() > 0 ? twin(index) : -1;
    Detail.Kind kind = kind(c, other);
    return new Detail.Channel(index, kind, c.scale(), c.shift(), c.unexplained(), other);
  }

  private static Detail.Kind kind(Channel c, int other) {
    if (c.notFinite > 0) {
      return Detail.Kind.NOT_FINITE;
    }
    if (c.isZero()) {
      return Detail.Kind.ZERO;
    }
    if (c.count < FEWEST) {
      return Detail.Kind.OTHER;
    }
    if (other >= 0) {
      return Detail.Kind.SWAPPED;
    }
    if (c.deviation() == 0) {
      return Detail.Kind.CONSTANT;
    }
    return c.unexplained() <= UNEXPLAINED ? Detail.Kind.SCALED : Detail.Kind.OTHER;
  }

  /** The golden channel whose samples mine are; −1 for none, or more than one. */
  private int twin(int index) {
    int found = -1;
    for (int i = 0; i < channels.length; i++) {
      if (i != index && channels[index].resembles(channels[i])) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** The sums of one channel. */
  private static final class Channel {

    /** So many values, evenly spread, are kept to recognise another channel. */
    static final int SAMPLES = 64;

    private final long stride;
    private long count;
    private long notFinite;
    private double firstMy;
    private double firstGolden;
    private double my;
    private double golden;
    private double my2;
    private double golden2;
    private double both;
    private double error;
    private double magnitude;
    private boolean isAllZero = true;
    private double[] mySamples = new double[0];
    private double[] goldenSamples = new double[0];
    private int samples;

    Channel(long stride) {
      this.stride = stride;
    }

    void add(double x, double y) {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        notFinite++;
        return;
      }
      if (count == 0) {
        firstMy = x;
        firstGolden = y;
        mySamples = new double[SAMPLES];
        goldenSamples = new double[SAMPLES];
      }
      if (count % stride == 0 && samples < SAMPLES) {
        mySamples[samples] = x;
        goldenSamples[samples++] = y;
      }
      count++;
      isAllZero &= x == 0;
      error += Math.abs(x - y);
      magnitude += Math.abs(y);
      addShifted(x - firstMy, y - firstGolden);
    }

    private void addShifted(double x, double y) {
      my += x;
      golden += y;
      my2 += x * x;
      golden2 += y * y;
      both += x * y;
    }

    boolean isZero() {
      return count > 0 && isAllZero;
    }

    double deviation() {
      return Math.max(0, my2 - my * my / count);
    }

    double goldenDeviation() {
      return Math.max(0, golden2 - golden * golden / count);
    }

    /** NaN where the golden channel is constant. */
    double scale() {
      double deviation = goldenDeviation();
      return deviation > 0 ? (both - my * golden / count) / deviation : Double.NaN;
    }

    double shift() {
      return firstMy + my / count - scale() * (firstGolden + golden / count);
    }

    /** Root of the squares that the line leaves, as a part of my deviation. */
    double unexplained() {
      double left = deviation() - scale() * scale() * goldenDeviation();
      return deviation() > 0 ? Math.sqrt(Math.max(0, left) / deviation()) : Double.NaN;
    }

    boolean resembles(Channel other) {
      double difference = 0;
      double size = 0;
      for (int i = 0; i < samples && other.samples == samples; i++) {
        difference += Math.abs(mySamples[i] - other.goldenSamples[i]);
        size += Math.abs(other.goldenSamples[i]);
      }
      return samples >= FEWEST && size > 0 && difference <= BAR * size / 2;
    }
  }
}

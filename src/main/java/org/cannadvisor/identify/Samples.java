package org.cannadvisor.identify;

import java.util.Arrays;

/** Values of one picture at some points. */
final class Samples {

  private final float[][] values;
  private final boolean[] usable;
  private final boolean[] extreme;

  Samples(float[][] values, boolean[] usable, boolean[] extreme) {
    this.values = values;
    this.usable = usable;
    this.extreme = extreme;
  }

  static Samples of(Sight sight, Points points) {
    float[][] values = new float[sight.channels()][points.count()];
    boolean[] usable = new boolean[points.count()];
    Arrays.fill(usable, true);
    for (int c = 0; c < values.length; c++) {
      for (int i = 0; i < usable.length; i++) {
        float value = sight.at(c, points.rows()[i], points.columns()[i]);
        values[c][i] = value;
        usable[i] &= Float.isFinite(value);
      }
    }
    return new Samples(values, usable, extremes(values, usable));
  }

  private static boolean[] extremes(float[][] values, boolean[] usable) {
    boolean[] extreme = new boolean[usable.length];
    for (float[] channel : values) {
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < channel.length; i++) {
        if (usable[i]) {
          min = Math.min(min, channel[i]);
          max = Math.max(max, channel[i]);
        }
      }
      for (int i = 0; i < channel.length; i++) {
        extreme[i] |= channel[i] == min || channel[i] == max;
      }
    }
    return extreme;
  }

  /** By channel, then by point. */
  float[][] values() {
    return values;
  }

  /** Whether all channels have a finite number there. */
  boolean[] usable() {
    return usable;
  }

  /**
   * Whether a channel has its smallest or largest value there: what was clipped says nothing about
   * a scale.
   */
  boolean[] extreme() {
    return extreme;
  }
}

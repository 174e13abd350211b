package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * My channels as sums of the golden ones.
 *
 * @param step what that is; empty for the channels as they are
 * @param rows for each of my channels, the share of each golden one
 * @param source for each of my channels, the golden one where it is a single one; else itself
 */
record ColourMap(Optional<Step> step, double[][] rows, int[] source) {

  static ColourMap identity(int channels) {
    int[] same = new int[channels];
    for (int i = 0; i < channels; i++) {
      same[i] = i;
    }
    return new ColourMap(Optional.empty(), permutation(same), same);
  }

  /** The other orders of three channels. */
  static List<ColourMap> orders() {
    List<ColourMap> maps = new ArrayList<>();
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        int third = 3 - first - second;
        if (first != second && !(first == 0 && second == 1)) {
          int[] source = {first, second, third};
          Step step = Step.of(Transformation.CHANNEL_ORDER, "" + first + second + third);
          maps.add(new ColourMap(Optional.of(step), permutation(source), source));
        }
      }
    }
    return maps;
  }

  /** A single exchange of the last two channels, as {@code step} says. */
  static ColourMap exchanged(Step step) {
    int[] source = {0, 2, 1};
    return new ColourMap(Optional.of(step), permutation(source), source);
  }

  static double[][] permutation(int... source) {
    double[][] rows = new double[source.length][source.length];
    for (int i = 0; i < source.length; i++) {
      rows[i][source[i]] = 1;
    }
    return rows;
  }
}

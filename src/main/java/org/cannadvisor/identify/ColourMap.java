package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** My channels as sums of the golden ones. */
final class ColourMap {

  private final Optional<Step> step;
  private final double[][] rows;
  private final int[] source;
  private final double[] scale;

  ColourMap(Optional<Step> step, double[][] rows, int[] source, double[] scale) {
    this.step = step;
    this.rows = rows;
    this.source = source;
    this.scale = scale;
  }

  /** One that leaves the channels' scales as they are. */
  ColourMap(Optional<Step> step, double[][] rows, int[] source) {
    this(step, rows, source, ones(rows.length));
  }

  private static double[] ones(int channels) {
    double[] ones = new double[channels];
    Arrays.fill(ones, 1);
    return ones;
  }

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

  /** All of RGB. */
  static List<ColourMap> ofColours() {
    List<ColourMap> maps = new ArrayList<>();
    maps.add(identity(3));
    maps.addAll(orders());
    for (Normalization how : List.of(Normalization.PIXELS, Normalization.IMAGENET)) {
      maps.addAll(Csc.mistakes(how.deviation()));
    }
    return maps;
  }

  /** All of Y and two of chroma. */
  static List<ColourMap> ofChroma() {
    int[] source = {0, 2, 1};
    Step step = Step.of(Transformation.CHROMA_ORDER, "");
    return List.of(identity(3), new ColourMap(Optional.of(step), permutation(source), source));
  }

  /** Whether each of my channels is one of the golden ones. */
  boolean isOrder() {
    for (double[] row : rows) {
      for (double share : row) {
        if (share != 0 && share != 1) {
          return false;
        }
      }
    }
    return true;
  }

  static double[][] permutation(int... source) {
    double[][] rows = new double[source.length][source.length];
    for (int i = 0; i < source.length; i++) {
      rows[i][source[i]] = 1;
    }
    return rows;
  }

  /** What that is; empty for the channels as they are. */
  Optional<Step> step() {
    return step;
  }

  /** For each of my channels, the share of each golden one. */
  double[][] rows() {
    return rows;
  }

  /** For each of my channels, the golden one where it is a single one; else itself. */
  int[] source() {
    return source;
  }

  /** What a fit gives for each of my channels if nothing else was done. */
  double[] scale() {
    return scale;
  }
}

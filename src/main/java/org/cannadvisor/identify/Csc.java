package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The official matrices from YUV to RGB (ATC guide, AIPP colour space conversion), row by row, in
 * 256ths; the offsets are left to the fit.
 */
enum Csc {
  BT601_WIDE(256, 359, 88, 183, 454, false),
  BT601_NARROW(298, 409, 100, 208, 516, true),
  BT709_WIDE(256, 403, 48, 120, 475, false),
  BT709_NARROW(298, 459, 55, 136, 541, true);

  private static final double ONE = 256;

  private final double luma;
  private final double redV;
  private final double greenU;
  private final double greenV;
  private final double blueU;
  private final boolean narrow;

  Csc(double luma, double redV, double greenU, double greenV, double blueU, boolean narrow) {
    this.luma = luma / ONE;
    this.redV = redV / ONE;
    this.greenU = greenU / ONE;
    this.greenV = greenV / ONE;
    this.blueU = blueU / ONE;
    this.narrow = narrow;
  }

  private double[][] toRgb() {
    return new double[][] {{luma, 0, redV}, {luma, -greenU, -greenV}, {luma, blueU, 0}};
  }

  private boolean isOfSameStandardAs(Csc other) {
    return name().substring(0, 5).equals(other.name().substring(0, 5));
  }

  /**
   * What a wrong matrix, none, or exchanged chroma makes of RGB.
   *
   * @param deviation of the golden channels, of which only the proportions count
   */
  static List<ColourMap> mistakes(double[] deviation) {
    List<ColourMap> maps = new ArrayList<>();
    for (Csc right : values()) {
      for (Csc wrong : values()) {
        if (right != wrong) {
          add(maps, step(right, wrong), times(wrong.toRgb(), inverse(right.toRgb())), deviation);
        }
      }
    }
    for (Csc right : List.of(BT601_WIDE, BT709_WIDE)) {
      String name = right.name().substring(0, 5);
      double[][] swapped = times(right.toRgb(), ColourMap.permutation(0, 2, 1));
      double[][] toYuv = inverse(right.toRgb());
      add(maps, Step.of(Transformation.CHROMA_ORDER, name), times(swapped, toYuv), deviation);
      add(maps, Step.of(Transformation.YUV_UNCONVERTED, name), toYuv, deviation);
    }
    return maps;
  }

  private static Step step(Csc right, Csc wrong) {
    boolean sameStandard = right.isOfSameStandardAs(wrong);
    boolean sameRange = right.narrow == wrong.narrow;
    String detail = right + " → " + wrong;
    // both at once: the range is what the eye and the network notice first
    return Step.of(
        sameStandard || !sameRange ? Transformation.COLOUR_RANGE : Transformation.COLOUR_STANDARD,
        detail);
  }

  private static void add(List<ColourMap> maps, Step step, double[][] pixels, double[] deviation) {
    double[][] rows = new double[3][3];
    double[] scale = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        rows[i][j] = pixels[i][j] * deviation[j];
      }
    }
    for (int i = 0; i < 3; i++) {
      scale[i] = 1 / deviation[i];
    }
    maps.add(new ColourMap(Optional.of(step), rows, new int[] {0, 1, 2}, scale));
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** By cofactors. */
  private static double[][] inverse(double[][] m) {
    double[][] inverse = new double[3][3];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int r = (j + 1) % 3;
        int s = (j + 2) % 3;
        int p = (i + 1) % 3;
        int q = (i + 2) % 3;
        inverse[i][j] = m[r][p] * m[s][q] - m[r][q] * m[s][p];
      }
    }
    for (int k = 0; k < 3; k++) {
      determinant += m[0][k] * inverse[k][0];
    }
    for (double[] row : inverse) {
      for (int j = 0; j < 3; j++) {
        row[j] /= determinant;
      }
    }
    return inverse;
  }
}

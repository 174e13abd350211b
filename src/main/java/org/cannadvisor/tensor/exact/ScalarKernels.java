package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.decode.Float16;

/** The loops in plain Java: lane by lane, so that the sums of one lane stay in registers. */
public final class ScalarKernels implements Kernels {

  @Override
  public void widen(short[] halves, int n, float[] into, int to) {
    Float16.widen(halves, n, into, to);
  }

  @Override
  public void products(float[] x, float[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double xx = 0;
      double yy = 0;
      double xy = 0;
      for (int i = lane; i < n; i += LANES) {
        double a = x[i];
        double b = y[i];
        xx += a * a;
        yy += b * b;
        xy += a * b;
      }
      lanes[lane] = xx;
      lanes[LANES + lane] = yy;
      lanes[2 * LANES + lane] = xy;
    }
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      double squares = 0;
      double max = 0;
      for (int i = lane; i < n; i += LANES) {
        double d = Math.abs((double) x[i] - y[i]);
        sum += d;
        squares += d * d;
        if (d > max) {
          max = d;
        }
      }
      lanes[lane] = sum;
      lanes[LANES + lane] = squares;
      lanes[2 * LANES + lane] = max;
    }
  }

  /**
   * One lane at a time: its eight sums and maxima do not wait for each other, so that the processor
   * has enough to do, and they fit into registers.
   */
  @Override
  public void errors(float[] x, float[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double xx = 0;
      double yy = 0;
      double xy = 0;
      double sum = 0;
      double squares = 0;
      double max = 0;
      double relatives = 0;
      double maxRelative = 0;
      for (int i = lane; i < n; i += LANES) {
        double a = x[i];
        double b = y[i];
        xx += a * a;
        yy += b * b;
        xy += a * b;
        double d = Math.abs(a - b);
        sum += d;
        squares += d * d;
        if (d > max) {
          max = d;
        }
        double size = Math.abs(b);
        double r = size <= ZERO ? 0 : d / size;
        relatives += r;
        if (r > maxRelative) {
          maxRelative = r;
        }
      }
      lanes[lane] = xx;
      lanes[LANES + lane] = yy;
      lanes[2 * LANES + lane] = xy;
      lanes[3 * LANES + lane] = sum;
      lanes[4 * LANES + lane] = squares;
      lanes[5 * LANES + lane] = max;
      lanes[6 * LANES + lane] = relatives;
      lanes[7 * LANES + lane] = maxRelative;
    }
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double xx = 0;
      double yy = 0;
      double xy = 0;
      for (int i = lane; i < n; i += LANES) {
        double a = x[i];
        double b = y[i];
        xx += a * a;
        yy += b * b;
        xy += a * b;
      }
      lanes[lane] = xx;
      lanes[LANES + lane] = yy;
      lanes[2 * LANES + lane] = xy;
    }
  }

  @Override
  public void differences(double[] x, double[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      double squares = 0;
      double max = 0;
      for (int i = lane; i < n; i += LANES) {
        double d = Math.abs(x[i] - y[i]);
        sum += d;
        squares += d * d;
        if (d > max) {
          max = d;
        }
      }
      lanes[lane] = sum;
      lanes[LANES + lane] = squares;
      lanes[2 * LANES + lane] = max;
    }
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      double max = 0;
      for (int i = lane; i < n; i += LANES) {
        double b = Math.abs(y[i]);
        double r = b <= ZERO ? 0 : Math.abs(x[i] - y[i]) / b;
        sum += r;
        if (r > max) {
          max = r;
        }
      }
      lanes[lane] = sum;
      lanes[LANES + lane] = max;
    }
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    double myMin = scales.myMin();
    double myFactor = scales.myFactor();
    double goldenMin = scales.goldenMin();
    double goldenFactor = scales.goldenFactor();
    for (int lane = 0; lane < LANES; lane++) {
      double my = 0;
      double golden = 0;
      double logs = 0;
      for (int i = lane; i < n; i += LANES) {
        double v = Scales.clamped((x[i] - myMin) * myFactor);
        double w = Scales.clamped((y[i] - goldenMin) * goldenFactor);
        my += v;
        golden += w;
        logs += v * Logarithm.of(v / w);
      }
      lanes[lane] = my;
      lanes[LANES + lane] = golden;
      lanes[2 * LANES + lane] = logs;
    }
  }

  @Override
  public void deviations(float[] x, float[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    deviations(y, n, lanes, 2 * LANES);
  }

  private static void deviations(float[] values, int n, double[] lanes, int at) {
    double first = values[0];
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      double squares = 0;
      for (int i = lane; i < n; i += LANES) {
        double d = values[i] - first;
        sum += d;
        squares += d * d;
      }
      lanes[at + lane] = sum;
      lanes[at + LANES + lane] = squares;
    }
  }

  @Override
  public void extremes(float[] x, float[] y, int n, double[] lanes) {
    extremes(x, n, lanes, 0);
    extremes(y, n, lanes, 2 * LANES);
  }

  private static void extremes(float[] values, int n, double[] lanes, int at) {
    for (int lane = 0; lane < LANES; lane++) {
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = lane; i < n; i += LANES) {
        float v = values[i];
        if (v < min) {
          min = v;
        }
        if (v > max) {
          max = v;
        }
      }
      lanes[at + lane] = min;
      lanes[at + LANES + lane] = max;
    }
  }

  @Override
  public void deviations(double[] x, double[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    deviations(y, n, lanes, 2 * LANES);
  }

  private static void deviations(double[] values, int n, double[] lanes, int at) {
    double first = values[0];
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      double squares = 0;
      for (int i = lane; i < n; i += LANES) {
        double d = values[i] - first;
        sum += d;
        squares += d * d;
      }
      lanes[at + lane] = sum;
      lanes[at + LANES + lane] = squares;
    }
  }

  @Override
  public void extremes(double[] x, double[] y, int n, double[] lanes) {
    extremes(x, n, lanes, 0);
    extremes(y, n, lanes, 2 * LANES);
  }

  private static void extremes(double[] values, int n, double[] lanes, int at) {
    for (int lane = 0; lane < LANES; lane++) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (int i = lane; i < n; i += LANES) {
        double v = values[i];
        if (v < min) {
          min = v;
        }
        if (v > max) {
          max = v;
        }
      }
      lanes[at + lane] = min;
      lanes[at + LANES + lane] = max;
    }
  }
}

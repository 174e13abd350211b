package org.cannadvisor.tensor.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.cannadvisor.tensor.exact.Kernels;

/**
 * The loops with eight lanes at once. Multiplications and additions are rounded one by one, never
 * fused: so every bit is that of plain Java. Each loop is short, because longer ones are no longer
 * kept in registers by the compiler.
 */
public final class VectorKernels implements Kernels {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;

  private static DoubleVector at(float[] values, int i) {
    return (DoubleVector)
        FloatVector.fromArray(FLOATS, values, i).convertShape(VectorOperators.F2D, DOUBLES, 0);
  }

  private static DoubleVector at(double[] values, int i) {
    return DoubleVector.fromArray(DOUBLES, values, i);
  }

  @Override
  public void products(float[] x, float[] y, int n, double[] lanes) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
    }
    xx.intoArray(lanes, 0);
    yy.intoArray(lanes, LANES);
    xy.intoArray(lanes, 2 * LANES);
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    DoubleVector max = sum;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = max.blend(d, d.compare(VectorOperators.GT, max));
    }
    sum.intoArray(lanes, 0);
    squares.intoArray(lanes, LANES);
    max.intoArray(lanes, 2 * LANES);
  }

  @Override
  public void relatives(float[] x, float[] y, int n, double[] lanes) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector max = sum;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector golden = at(y, i);
      DoubleVector size = golden.abs();
      DoubleVector r = at(x, i).sub(golden).abs().div(size);
      r = r.blend(0.0, size.compare(VectorOperators.LE, ZERO));
      sum = sum.add(r);
      max = max.blend(r, r.compare(VectorOperators.GT, max));
    }
    sum.intoArray(lanes, 0);
    max.intoArray(lanes, LANES);
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
    }
    xx.intoArray(lanes, 0);
    yy.intoArray(lanes, LANES);
    xy.intoArray(lanes, 2 * LANES);
  }

  @Override
  public void differences(double[] x, double[] y, int n, double[] lanes) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    DoubleVector max = sum;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = max.blend(d, d.compare(VectorOperators.GT, max));
    }
    sum.intoArray(lanes, 0);
    squares.intoArray(lanes, LANES);
    max.intoArray(lanes, 2 * LANES);
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector max = sum;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector golden = at(y, i);
      DoubleVector size = golden.abs();
      DoubleVector r = at(x, i).sub(golden).abs().div(size);
      r = r.blend(0.0, size.compare(VectorOperators.LE, ZERO));
      sum = sum.add(r);
      max = max.blend(r, r.compare(VectorOperators.GT, max));
    }
    sum.intoArray(lanes, 0);
    max.intoArray(lanes, LANES);
  }

  @Override
  public void moments(float[] x, float[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    extremes(x, n, lanes, 2 * LANES);
    deviations(y, n, lanes, 4 * LANES);
    extremes(y, n, lanes, 6 * LANES);
  }

  private static void deviations(float[] values, int n, double[] lanes, int at) {
    double first = values[0];
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      DoubleVector d = at(values, i).sub(first);
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
    }
    sum.intoArray(lanes, at);
    squares.intoArray(lanes, at + LANES);
    for (int i = whole; i < n; i++) {
      double d = values[i] - first;
      lanes[at + i - whole] += d;
      lanes[at + LANES + i - whole] += d * d;
    }
  }

  private static void extremes(float[] values, int n, double[] lanes, int at) {
    DoubleVector min = DoubleVector.broadcast(DOUBLES, Double.POSITIVE_INFINITY);
    DoubleVector max = DoubleVector.broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      DoubleVector v = at(values, i);
      min = min.blend(v, v.compare(VectorOperators.LT, min));
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    min.intoArray(lanes, at);
    max.intoArray(lanes, at + LANES);
    for (int i = whole; i < n; i++) {
      int lane = at + i - whole;
      lanes[lane] = values[i] < lanes[lane] ? values[i] : lanes[lane];
      lanes[LANES + lane] = values[i] > lanes[LANES + lane] ? values[i] : lanes[LANES + lane];
    }
  }

  @Override
  public void moments(double[] x, double[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    extremes(x, n, lanes, 2 * LANES);
    deviations(y, n, lanes, 4 * LANES);
    extremes(y, n, lanes, 6 * LANES);
  }

  private static void deviations(double[] values, int n, double[] lanes, int at) {
    double first = values[0];
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      DoubleVector d = at(values, i).sub(first);
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
    }
    sum.intoArray(lanes, at);
    squares.intoArray(lanes, at + LANES);
    for (int i = whole; i < n; i++) {
      double d = values[i] - first;
      lanes[at + i - whole] += d;
      lanes[at + LANES + i - whole] += d * d;
    }
  }

  private static void extremes(double[] values, int n, double[] lanes, int at) {
    DoubleVector min = DoubleVector.broadcast(DOUBLES, Double.POSITIVE_INFINITY);
    DoubleVector max = DoubleVector.broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      DoubleVector v = at(values, i);
      min = min.blend(v, v.compare(VectorOperators.LT, min));
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    min.intoArray(lanes, at);
    max.intoArray(lanes, at + LANES);
    for (int i = whole; i < n; i++) {
      int lane = at + i - whole;
      lanes[lane] = values[i] < lanes[lane] ? values[i] : lanes[lane];
      lanes[LANES + lane] = values[i] > lanes[LANES + lane] ? values[i] : lanes[LANES + lane];
    }
  }
}

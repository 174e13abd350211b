package org.cannadvisor.tensor.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.cannadvisor.tensor.exact.Kernels;
import org.cannadvisor.tensor.exact.Logarithm;
import org.cannadvisor.tensor.exact.ScalarKernels;
import org.cannadvisor.tensor.exact.Scales;

/**
 * The loops with eight lanes at once. Multiplications and additions are rounded one by one, never
 * fused: so every bit is that of plain Java. Each loop is short, because longer ones are no longer
 * kept in registers by the compiler.
 */
public final class VectorKernels implements Kernels {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;

  /** Numbers that stay in the fastest cache between two loops. */
  private static final int CHUNK = 512;

  private final Kernels plain = new ScalarKernels();

  /**
   * The loops.
   *
   * @throws UnsupportedOperationException where the processor has no vectors of eight doubles: the
   *     loops would still be right, but a hundred times slower than plain ones
   */
  public VectorKernels() {
    if (DoubleVector.SPECIES_PREFERRED.length() < LANES) {
      throw new UnsupportedOperationException("no vectors of " + LANES + " doubles");
    }
  }

  private static DoubleVector at(float[] values, int i) {
    return widened(FloatVector.fromArray(FLOATS, values, i));
  }

  private static DoubleVector widened(FloatVector values) {
    return (DoubleVector) values.convertShape(VectorOperators.F2D, DOUBLES, 0);
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
    LongVector max = LongVector.zero(LONGS);
    for (int i = 0; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = max.max(d.reinterpretAsLongs());
    }
    sum.intoArray(lanes, 0);
    squares.intoArray(lanes, LANES);
    if (!Magnitudes.into(lanes, 2 * LANES, max)) {
      plain.differences(x, y, n, lanes);
    }
  }

  /**
   * All that is in it stands here: a helper that the compiler does not put in costs a hundredfold.
   */
  @Override
  public void errors(float[] x, float[] y, int n, double[] lanes) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    DoubleVector sum = xx;
    DoubleVector squares = xx;
    DoubleVector relatives = xx;
    LongVector max = LongVector.zero(LONGS);
    LongVector maxRelative = max;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
      DoubleVector d = a.sub(b).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = max.max(d.reinterpretAsLongs());
      DoubleVector size = b.abs();
      LongVector isZero =
          size.reinterpretAsLongs().sub(Magnitudes.ABOVE_ZERO).lanewise(VectorOperators.ASHR, 63);
      LongVector r = d.div(size).reinterpretAsLongs().lanewise(VectorOperators.AND_NOT, isZero);
      relatives = relatives.add(r.reinterpretAsDoubles());
      maxRelative = maxRelative.max(r);
    }
    xx.intoArray(lanes, 0);
    yy.intoArray(lanes, LANES);
    xy.intoArray(lanes, 2 * LANES);
    sum.intoArray(lanes, 3 * LANES);
    squares.intoArray(lanes, 4 * LANES);
    relatives.intoArray(lanes, 6 * LANES);
    if (!Magnitudes.into(lanes, 5 * LANES, max) | !Magnitudes.into(lanes, 7 * LANES, maxRelative)) {
      plain.errors(x, y, n, lanes);
    }
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
    LongVector max = LongVector.zero(LONGS);
    for (int i = 0; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = max.max(d.reinterpretAsLongs());
    }
    sum.intoArray(lanes, 0);
    squares.intoArray(lanes, LANES);
    if (!Magnitudes.into(lanes, 2 * LANES, max)) {
      plain.differences(x, y, n, lanes);
    }
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    LongVector max = LongVector.zero(LONGS);
    for (int i = 0; i < n; i += LANES) {
      DoubleVector golden = at(y, i);
      DoubleVector size = golden.abs();
      LongVector isZero =
          size.reinterpretAsLongs().sub(Magnitudes.ABOVE_ZERO).lanewise(VectorOperators.ASHR, 63);
      LongVector r =
          at(x, i)
              .sub(golden)
              .abs()
              .div(size)
              .reinterpretAsLongs()
              .lanewise(VectorOperators.AND_NOT, isZero);
      sum = sum.add(r.reinterpretAsDoubles());
      max = max.max(r);
    }
    sum.intoArray(lanes, 0);
    if (!Magnitudes.into(lanes, LANES, max)) {
      plain.relatives(x, y, n, lanes);
    }
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    double[] mine = new double[CHUNK];
    double[] ratios = new double[CHUNK];
    Arrays.fill(lanes, 0, 3 * LANES, 0);
    int whole = n - n % LANES;
    for (int from = 0; from < whole; from += CHUNK) {
      int length = Math.min(CHUNK, whole - from);
      ratios(x, y, from, length, scales, mine, ratios, lanes);
      logarithms(mine, ratios, length, lanes);
    }
    addRest(x, y, whole, n, scales, lanes);
  }

  /** Adds up v and w, and keeps v and v/w. */
  private static void ratios(
      float[] x,
      float[] y,
      int from,
      int n,
      Scales scales,
      double[] mine,
      double[] ratios,
      double[] lanes) {
    double myFactor = scales.myFactor();
    double goldenFactor = scales.goldenFactor();
    double myMin = scales.myMin();
    double goldenMin = scales.goldenMin();
    DoubleVector my = DoubleVector.fromArray(DOUBLES, lanes, 0);
    DoubleVector golden = DoubleVector.fromArray(DOUBLES, lanes, LANES);
    for (int i = 0; i < n; i += LANES) {
      DoubleVector v = at(x, from + i).sub(myMin).mul(myFactor);
      v = v.blend(Scales.FLOOR, v.compare(VectorOperators.LT, Scales.FLOOR));
      DoubleVector w = at(y, from + i).sub(goldenMin).mul(goldenFactor);
      w = w.blend(Scales.FLOOR, w.compare(VectorOperators.LT, Scales.FLOOR));
      my = my.add(v);
      golden = golden.add(w);
      v.intoArray(mine, i);
      v.div(w).intoArray(ratios, i);
    }
    my.intoArray(lanes, 0);
    golden.intoArray(lanes, LANES);
  }

  private static void logarithms(double[] mine, double[] ratios, int n, double[] lanes) {
    DoubleVector logs = DoubleVector.fromArray(DOUBLES, lanes, 2 * LANES);
    for (int i = 0; i < n; i += LANES) {
      DoubleVector log = logarithm(DoubleVector.fromArray(DOUBLES, ratios, i));
      logs = logs.add(DoubleVector.fromArray(DOUBLES, mine, i).mul(log));
    }
    logs.intoArray(lanes, 2 * LANES);
  }

  private void addRest(float[] x, float[] y, int whole, int n, Scales scales, double[] lanes) {
    double[] rest = new double[3 * LANES];
    float[] lastX = Arrays.copyOfRange(x, whole, n);
    float[] lastY = Arrays.copyOfRange(y, whole, n);
    plain.divergence(lastX, lastY, n - whole, scales, rest);
    for (int i = 0; i < rest.length; i++) {
      lanes[i] += rest[i];
    }
  }

  /** As {@link Logarithm}, step by step. */
  private static DoubleVector logarithm(DoubleVector x) {
    LongVector bits = x.reinterpretAsLongs().add(Logarithm.SHIFT);
    DoubleVector k =
        bits.lanewise(VectorOperators.LSHR, 52)
            .or(Logarithm.LARGE)
            .reinterpretAsDoubles()
            .sub(Logarithm.LARGE_AND_BIAS);
    DoubleVector f =
        bits.and(Logarithm.FRACTION).add(Logarithm.ROOT_HALF).reinterpretAsDoubles().sub(1);
    DoubleVector half = f.mul(0.5).mul(f);
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector w = z.mul(z);
    DoubleVector even = w.mul(w.mul(w.mul(Logarithm.C6).add(Logarithm.C4)).add(Logarithm.C2));
    DoubleVector odd =
        z.mul(
            w.mul(w.mul(w.mul(Logarithm.C7).add(Logarithm.C5)).add(Logarithm.C3))
                .add(Logarithm.C1));
    return s.mul(half.add(odd.add(even)))
        .add(k.mul(Logarithm.LN2_LOW))
        .sub(half)
        .add(f)
        .add(k.mul(Logarithm.LN2_HIGH));
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
    FloatVector min = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
    FloatVector max = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, values, i);
      min = min.blend(v, v.compare(VectorOperators.LT, min));
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    widened(min).intoArray(lanes, at);
    widened(max).intoArray(lanes, at + LANES);
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

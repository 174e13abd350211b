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
 * The loops with eight lanes at once, or, where the processor has no vectors of eight doubles, with
 * four: a block is then gone through twice, which costs little while it is in the fastest cache.
 * Multiplications and additions are rounded one by one, never fused: so every bit is that of plain
 * Java. Each loop is short, because longer ones are no longer kept in registers by the compiler.
 */
public final class VectorKernels implements Kernels {

  private static final VectorSpecies<Double> DOUBLES =
      DoubleVector.SPECIES_PREFERRED.length() < LANES
          ? DoubleVector.SPECIES_256
          : DoubleVector.SPECIES_512;

  private static final VectorSpecies<Float> FLOATS =
      DOUBLES.length() < LANES ? FloatVector.SPECIES_128 : FloatVector.SPECIES_256;

  /** How many lanes a vector holds: all of them or half. */
  static final int WIDTH = DOUBLES.length();

  /** Numbers that stay in the fastest cache between two loops. */
  private static final int CHUNK = 512;

  private final Kernels plain = new ScalarKernels();

  /**
   * The loops.
   *
   * @throws UnsupportedOperationException where the processor has no vectors of four doubles: the
   *     loops would still be right, but a hundred times slower than plain ones
   */
  public VectorKernels() {
    if (DoubleVector.SPECIES_PREFERRED.length() < WIDTH) {
      throw new UnsupportedOperationException("no vectors of " + WIDTH + " doubles");
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
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      products(x, y, n, lanes, lane);
    }
  }

  private static void products(float[] x, float[] y, int n, double[] lanes, int lane) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
    }
    xx.intoArray(lanes, lane);
    yy.intoArray(lanes, LANES + lane);
    xy.intoArray(lanes, 2 * LANES + lane);
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    boolean isPlain = false;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      isPlain |= !differences(x, y, n, lanes, lane);
    }
    if (isPlain) {
      plain.differences(x, y, n, lanes);
    }
  }

  private static boolean differences(float[] x, float[] y, int n, double[] lanes, int lane) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    DoubleVector max = sum;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = Magnitudes.larger(max, d);
    }
    sum.intoArray(lanes, lane);
    squares.intoArray(lanes, LANES + lane);
    return Magnitudes.into(lanes, 2 * LANES + lane, max);
  }

  @Override
  public void errors(float[] x, float[] y, int n, double[] lanes) {
    boolean isPlain = false;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      isPlain |= !errors(x, y, n, lanes, lane);
    }
    if (isPlain) {
      plain.errors(x, y, n, lanes);
    }
  }

  /**
   * Nearly all that is in it stands here: a helper that the compiler does not put in costs a
   * hundredfold.
   */
  private static boolean errors(float[] x, float[] y, int n, double[] lanes, int lane) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    DoubleVector sum = xx;
    DoubleVector squares = xx;
    DoubleVector relatives = xx;
    DoubleVector max = xx;
    DoubleVector maxRelative = xx;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
      DoubleVector d = a.sub(b).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = Magnitudes.larger(max, d);
      DoubleVector size = b.abs();
      DoubleVector r = Magnitudes.unlessZero(d.div(size), size);
      relatives = relatives.add(r);
      maxRelative = Magnitudes.larger(maxRelative, r);
    }
    xx.intoArray(lanes, lane);
    yy.intoArray(lanes, LANES + lane);
    xy.intoArray(lanes, 2 * LANES + lane);
    sum.intoArray(lanes, 3 * LANES + lane);
    squares.intoArray(lanes, 4 * LANES + lane);
    relatives.intoArray(lanes, 6 * LANES + lane);
    return Magnitudes.into(lanes, 5 * LANES + lane, max)
        & Magnitudes.into(lanes, 7 * LANES + lane, maxRelative);
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      products(x, y, n, lanes, lane);
    }
  }

  private static void products(double[] x, double[] y, int n, double[] lanes, int lane) {
    DoubleVector xx = DoubleVector.zero(DOUBLES);
    DoubleVector yy = xx;
    DoubleVector xy = xx;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector a = at(x, i);
      DoubleVector b = at(y, i);
      xx = xx.add(a.mul(a));
      yy = yy.add(b.mul(b));
      xy = xy.add(a.mul(b));
    }
    xx.intoArray(lanes, lane);
    yy.intoArray(lanes, LANES + lane);
    xy.intoArray(lanes, 2 * LANES + lane);
  }

  @Override
  public void differences(double[] x, double[] y, int n, double[] lanes) {
    boolean isPlain = false;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      isPlain |= !differences(x, y, n, lanes, lane);
    }
    if (isPlain) {
      plain.differences(x, y, n, lanes);
    }
  }

  private static boolean differences(double[] x, double[] y, int n, double[] lanes, int lane) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector squares = sum;
    DoubleVector max = sum;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector d = at(x, i).sub(at(y, i)).abs();
      sum = sum.add(d);
      squares = squares.add(d.mul(d));
      max = Magnitudes.larger(max, d);
    }
    sum.intoArray(lanes, lane);
    squares.intoArray(lanes, LANES + lane);
    return Magnitudes.into(lanes, 2 * LANES + lane, max);
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    boolean isPlain = false;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      isPlain |= !relatives(x, y, n, lanes, lane);
    }
    if (isPlain) {
      plain.relatives(x, y, n, lanes);
    }
  }

  private static boolean relatives(double[] x, double[] y, int n, double[] lanes, int lane) {
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector max = sum;
    for (int i = lane; i < n; i += LANES) {
      DoubleVector golden = at(y, i);
      DoubleVector size = golden.abs();
      DoubleVector d = at(x, i).sub(golden).abs();
      DoubleVector r = Magnitudes.unlessZero(d.div(size), size);
      sum = sum.add(r);
      max = Magnitudes.larger(max, r);
    }
    sum.intoArray(lanes, lane);
    return Magnitudes.into(lanes, LANES + lane, max);
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    double[] mine = new double[CHUNK];
    double[] ratios = new double[CHUNK];
    Arrays.fill(lanes, 0, 3 * LANES, 0);
    int whole = n - n % LANES;
    for (int from = 0; from < whole; from += CHUNK) {
      int length = Math.min(CHUNK, whole - from);
      for (int lane = 0; lane < LANES; lane += WIDTH) {
        ratios(x, y, from, length, scales, mine, ratios, lanes, lane);
        logarithms(mine, ratios, length, lanes, lane);
      }
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
      double[] lanes,
      int lane) {
    double myFactor = scales.myFactor();
    double goldenFactor = scales.goldenFactor();
    double myMin = scales.myMin();
    double goldenMin = scales.goldenMin();
    DoubleVector my = DoubleVector.fromArray(DOUBLES, lanes, lane);
    DoubleVector golden = DoubleVector.fromArray(DOUBLES, lanes, LANES + lane);
    for (int i = lane; i < n; i += LANES) {
      DoubleVector v = at(x, from + i).sub(myMin).mul(myFactor);
      v = v.blend(Scales.FLOOR, v.compare(VectorOperators.LT, Scales.FLOOR));
      DoubleVector w = at(y, from + i).sub(goldenMin).mul(goldenFactor);
      w = w.blend(Scales.FLOOR, w.compare(VectorOperators.LT, Scales.FLOOR));
      my = my.add(v);
      golden = golden.add(w);
      v.intoArray(mine, i);
      v.div(w).intoArray(ratios, i);
    }
    my.intoArray(lanes, lane);
    golden.intoArray(lanes, LANES + lane);
  }

  private static void logarithms(double[] mine, double[] ratios, int n, double[] lanes, int lane) {
    DoubleVector logs = DoubleVector.fromArray(DOUBLES, lanes, 2 * LANES + lane);
    for (int i = lane; i < n; i += LANES) {
      DoubleVector log = logarithm(DoubleVector.fromArray(DOUBLES, ratios, i));
      logs = logs.add(DoubleVector.fromArray(DOUBLES, mine, i).mul(log));
    }
    logs.intoArray(lanes, 2 * LANES + lane);
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

  @Override
  public void extremes(float[] x, float[] y, int n, double[] lanes) {
    extremes(x, n, lanes, 0);
    extremes(y, n, lanes, 2 * LANES);
  }

  private static void deviations(float[] values, int n, double[] lanes, int at) {
    double first = values[0];
    int whole = n - n % LANES;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      DoubleVector sum = DoubleVector.zero(DOUBLES);
      DoubleVector squares = sum;
      for (int i = lane; i < whole; i += LANES) {
        DoubleVector d = at(values, i).sub(first);
        sum = sum.add(d);
        squares = squares.add(d.mul(d));
      }
      sum.intoArray(lanes, at + lane);
      squares.intoArray(lanes, at + LANES + lane);
    }
    for (int i = whole; i < n; i++) {
      double d = values[i] - first;
      lanes[at + i - whole] += d;
      lanes[at + LANES + i - whole] += d * d;
    }
  }

  private static void extremes(float[] values, int n, double[] lanes, int at) {
    int whole = n - n % LANES;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      FloatVector min = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
      FloatVector max = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
      for (int i = lane; i < whole; i += LANES) {
        FloatVector v = FloatVector.fromArray(FLOATS, values, i);
        min = min.blend(v, v.compare(VectorOperators.LT, min));
        max = max.blend(v, v.compare(VectorOperators.GT, max));
      }
      widened(min).intoArray(lanes, at + lane);
      widened(max).intoArray(lanes, at + LANES + lane);
    }
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
    int whole = n - n % LANES;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      DoubleVector sum = DoubleVector.zero(DOUBLES);
      DoubleVector squares = sum;
      for (int i = lane; i < whole; i += LANES) {
        DoubleVector d = at(values, i).sub(first);
        sum = sum.add(d);
        squares = squares.add(d.mul(d));
      }
      sum.intoArray(lanes, at + lane);
      squares.intoArray(lanes, at + LANES + lane);
    }
    for (int i = whole; i < n; i++) {
      double d = values[i] - first;
      lanes[at + i - whole] += d;
      lanes[at + LANES + i - whole] += d * d;
    }
  }

  private static void extremes(double[] values, int n, double[] lanes, int at) {
    int whole = n - n % LANES;
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      DoubleVector min = DoubleVector.broadcast(DOUBLES, Double.POSITIVE_INFINITY);
      DoubleVector max = DoubleVector.broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
      for (int i = lane; i < whole; i += LANES) {
        DoubleVector v = at(values, i);
        min = min.blend(v, v.compare(VectorOperators.LT, min));
        max = max.blend(v, v.compare(VectorOperators.GT, max));
      }
      min.intoArray(lanes, at + lane);
      max.intoArray(lanes, at + LANES + lane);
    }
    for (int i = whole; i < n; i++) {
      int lane = at + i - whole;
      lanes[lane] = values[i] < lanes[lane] ? values[i] : lanes[lane];
      lanes[LANES + lane] = values[i] > lanes[LANES + lane] ? values[i] : lanes[LANES + lane];
    }
  }
}

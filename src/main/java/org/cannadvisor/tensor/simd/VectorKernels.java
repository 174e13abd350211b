package org.cannadvisor.tensor.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.cannadvisor.tensor.decode.Float16;
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

  private static final VectorSpecies<Short> HALVES =
      DOUBLES.length() < LANES ? ShortVector.SPECIES_128 : ShortVector.SPECIES_256;

  private static final VectorSpecies<Integer> INTS =
      DOUBLES.length() < LANES ? IntVector.SPECIES_256 : IntVector.SPECIES_512;

  private static final VectorSpecies<Float> ROWS =
      DOUBLES.length() < LANES ? FloatVector.SPECIES_256 : FloatVector.SPECIES_512;

  private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
  private static final int NEGATIVE = Float.floatToRawIntBits(Float.NEGATIVE_INFINITY);

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

  /** As {@link Float16}, step by step. */
  @Override
  public void widen(short[] halves, int n, float[] into, int to) {
    int whole = n - n % HALVES.length();
    for (int i = 0; i < whole; i += HALVES.length()) {
      IntVector half =
          (IntVector)
              ShortVector.fromArray(HALVES, halves, i).convertShape(VectorOperators.S2I, INTS, 0);
      IntVector shifted = half.and(0x7FFF).lanewise(VectorOperators.LSHL, 13);
      IntVector special =
          shifted.sub(Float16.INFINITE).lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
      IntVector subnormal =
          shifted.sub(Float16.ONE_EXPONENT).lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
      IntVector bits =
          shifted
              .add(2 * Float16.REBIAS)
              .sub(special.and(Float16.REBIAS))
              .add(subnormal.and(Float16.ONE_EXPONENT));
      IntVector size =
          bits.reinterpretAsFloats()
              .sub(subnormal.and(Float16.SMALLEST_NORMAL).reinterpretAsFloats())
              .reinterpretAsInts();
      size.or(half.and(Integer.MIN_VALUE)).reinterpretAsFloats().intoArray(into, to + i);
    }
    for (int i = whole; i < n; i++) {
      into[to + i] = Float16.toFloat(halves[i]);
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
  public void deviations(float[] x, float[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    deviations(y, n, lanes, 2 * LANES);
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

  @Override
  public void extremes(float[] x, float[] y, int n, double[] lanes) {
    boolean isPlain = !extremes(x, n, lanes, 0);
    isPlain |= !extremes(y, n, lanes, 2 * LANES);
    if (isPlain) {
      plain.extremes(x, y, n, lanes);
    }
  }

  /**
   * By their bits, which are in the order of the numbers once those of negative ones are turned.
   *
   * @return false where there is a NaN, which lies beyond the infinities
   */
  private static boolean extremes(float[] values, int n, double[] lanes, int at) {
    int width = INTS.length();
    IntVector min = IntVector.broadcast(INTS, Integer.MAX_VALUE);
    IntVector max = IntVector.broadcast(INTS, Integer.MIN_VALUE);
    int whole = n - n % width;
    for (int i = 0; i < whole; i += width) {
      IntVector bits = FloatVector.fromArray(ROWS, values, i).reinterpretAsInts();
      IntVector sign = bits.lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
      IntVector ordered = sign.and(Integer.MAX_VALUE).lanewise(VectorOperators.XOR, bits);
      min = min.min(ordered);
      max = max.max(ordered);
    }
    int smallest = min.reduceLanes(VectorOperators.MIN);
    int largest = max.reduceLanes(VectorOperators.MAX);
    for (int i = whole; i < n; i++) {
      int ordered = ordered(Float.floatToRawIntBits(values[i]));
      smallest = Math.min(smallest, ordered);
      largest = Math.max(largest, ordered);
    }
    Arrays.fill(lanes, at, at + LANES, Float.intBitsToFloat(ordered(smallest)));
    Arrays.fill(lanes, at + LANES, at + 2 * LANES, Float.intBitsToFloat(ordered(largest)));
    return smallest >= ordered(NEGATIVE) && largest <= INFINITE;
  }

  /** Bits in the order of the numbers, and back. */
  private static int ordered(int bits) {
    return (bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE ^ bits;
  }

  @Override
  public void deviations(double[] x, double[] y, int n, double[] lanes) {
    deviations(x, n, lanes, 0);
    deviations(y, n, lanes, 2 * LANES);
  }

  @Override
  public void extremes(double[] x, double[] y, int n, double[] lanes) {
    plain.extremes(x, y, n, lanes);
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
}

package org.cannadvisor.tensor.peer;

import java.util.Arrays;
import java.util.concurrent.RecursiveTask;
import org.cannadvisor.tensor.Elements;

/**
 * Sums in the order of numpy's pairwise summation: halves of a length divisible by eight down to
 * 128 elements, which are added in eight lanes; and maxima, which carry NaN on as numpy's do.
 */
final class Pairwise extends RecursiveTask<double[]> {

  private static final long serialVersionUID = 1;
  private static final int LEAF = 128;
  private static final int LANES = 8;

  /** Elements of numpy's buffer for casting. */
  private static final long CAST = 8192;

  /** Below this many elements a thread goes on alone. */
  private static final long ALONE = 1L << 20;

  private final transient Pair pair;
  private final long from;
  private final long count;

  /**
   * The tensors, and what is taken of them.
   *
   * @param single whether sums are rounded to float32 at each step
   * @param sums how many terms are added; the others are maximised
   */
  record Pair(Elements my, Elements golden, boolean single, int sums, int all, Terms terms) {

    /** Rounding a double sum of two float32 to float32 is their float32 sum. */
    double add(double a, double b) {
      return single ? (float) (a + b) : a + b;
    }
  }

  private Pairwise(Pair pair, long from, long count) {
    this.pair = pair;
    this.from = from;
    this.count = count;
  }

  /** Over pieces that numpy casts to another type one after the other, each summed by itself. */
  static double[] overCast(Pair pair, long count) {
    double[] sums = new double[pair.all()];
    for (long from = 0; from < count; from += CAST) {
      long piece = Math.min(CAST, count - from);
      joined(pair, sums, new Run(pair, from, piece).sum(piece));
    }
    return sums;
  }

  /** Over the first {@code count} elements. */
  static double[] over(Pair pair, long count) {
    return new Pairwise(pair, 0, count).invoke();
  }

  @Override
  protected double[] compute() {
    if (count <= ALONE) {
      return new Run(pair, from, count).sum(count);
    }
    long half = half(count);
    Pairwise second = new Pairwise(pair, from + half, count - half);
    second.fork();
    return joined(pair, new Pairwise(pair, from, half).compute(), second.join());
  }

  private static long half(long count) {
    long half = count / 2;
    return half - half % LANES;
  }

  private static double[] joined(Pair pair, double[] a, double[] b) {
    for (int k = 0; k < pair.all(); k++) {
      a[k] = k < pair.sums() ? pair.add(a[k], b[k]) : Math.max(a[k], b[k]);
    }
    return a;
  }

  /** One thread's way through its elements, from first to last. */
  private static final class Run {
    private static final int BUFFER = 4096;
    private final Pair pair;
    private final float[] x = new float[BUFFER];
    private final float[] y = new float[BUFFER];
    private final double[] terms;
    private final double[][] lanes;
    private final long end;
    private long next;
    private int at = BUFFER;

    Run(Pair pair, long from, long count) {
      this.pair = pair;
      terms = new double[pair.all()];
      lanes = new double[LANES][pair.all()];
      next = from;
      end = from + count;
    }

    double[] sum(long count) {
      if (count <= LEAF) {
        return leaf((int) count);
      }
      long half = half(count);
      double[] first = sum(half);
      return joined(pair, first, sum(count - half));
    }

    private double[] leaf(int count) {
      if (count < LANES) {
        double[] result = new double[pair.all()];
        Arrays.fill(result, pair.sums(), pair.all(), Double.NEGATIVE_INFINITY);
        return rest(result, count);
      }
      for (double[] lane : lanes) {
        step();
        System.arraycopy(terms, 0, lane, 0, terms.length);
      }
      int whole = count - count % LANES;
      for (int i = LANES; i < whole; i++) {
        step();
        joined(pair, lanes[i % LANES], terms);
      }
      return rest(tree(), count - whole);
    }

    /** ((0+1)+(2+3)) + ((4+5)+(6+7)). */
    private double[] tree() {
      double[] low =
          joined(pair, joined(pair, lanes[0], lanes[1]), joined(pair, lanes[2], lanes[3]));
      joined(pair, lanes[4], lanes[5]);
      joined(pair, lanes[6], lanes[7]);
      return joined(pair, low, joined(pair, lanes[4], lanes[6])).clone();
    }

    private double[] rest(double[] result, int count) {
      for (int i = 0; i < count; i++) {
        step();
        joined(pair, result, terms);
      }
      return result;
    }

    private void step() {
      if (at == BUFFER) {
        int n = (int) Math.min(BUFFER, end - next);
        pair.my().read(next, n, x);
        pair.golden().read(next, n, y);
        next += n;
        at = 0;
      }
      pair.terms().of(x[at], y[at], terms);
      at++;
    }
  }
}

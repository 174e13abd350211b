package org.cannadvisor.tensor.exact;

import java.util.Arrays;
import org.cannadvisor.tensor.Elements;

/** One block of two tensors in memory, filled up with zeros to whole lanes. */
abstract class BlockPair {

  /** Elements of a block: two of float32 fit into the first-level cache. */
  static final int SIZE = 4096;

  final Kernels kernels;
  private int count;

  BlockPair(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * A block.
   *
   * @param most elements that are read at a time; more than {@link #SIZE} are not
   */
  static BlockPair of(Elements my, Elements golden, Kernels kernels, long most) {
    int size = padded((int) Math.min(SIZE, most));
    return my.narrow() && golden.narrow()
        ? new Narrow(my, golden, kernels, size)
        : new Wide(my, golden, kernels, size);
  }

  /** Reads {@code n} elements from {@code from} on, at most {@link #SIZE}. */
  void load(long from, int n) {
    count = n;
    read(from, n, padded());
  }

  /** How many elements it holds. */
  int count() {
    return count;
  }

  int padded() {
    return padded(count);
  }

  private static int padded(int count) {
    return (count + Kernels.LANES - 1) / Kernels.LANES * Kernels.LANES;
  }

  abstract void read(long from, int n, int padded);

  abstract double my(int i);

  abstract double golden(int i);

  abstract void products(double[] lanes);

  abstract void differences(double[] lanes);

  abstract void errors(double[] lanes);

  abstract void deviations(double[] lanes);

  abstract void extremes(double[] lanes);

  abstract void divergence(Scales scales, double[] lanes);

  private static final class Narrow extends BlockPair {
    private final Elements my;
    private final Elements golden;
    private final float[] x;
    private final float[] y;

    Narrow(Elements my, Elements golden, Kernels kernels, int size) {
      super(kernels);
      this.my = my;
      this.golden = golden;
      this.x = new float[size];
      this.y = new float[size];
    }

    @Override
    void read(long from, int n, int padded) {
      my.read(from, n, x);
      golden.read(from, n, y);
      Arrays.fill(x, n, padded, 0);
      Arrays.fill(y, n, padded, 0);
    }

    @Override
    double my(int i) {
      return x[i];
    }

    @Override
    double golden(int i) {
      return y[i];
    }

    @Override
    void products(double[] lanes) {
      kernels.products(x, y, padded(), lanes);
    }

    @Override
    void differences(double[] lanes) {
      kernels.differences(x, y, padded(), lanes);
    }

    @Override
    void errors(double[] lanes) {
      kernels.errors(x, y, padded(), lanes);
    }

    @Override
    void deviations(double[] lanes) {
      kernels.deviations(x, y, count(), lanes);
    }

    @Override
    void extremes(double[] lanes) {
      kernels.extremes(x, y, count(), lanes);
    }

    @Override
    void divergence(Scales scales, double[] lanes) {
      kernels.divergence(x, y, count(), scales, lanes);
    }
  }

  private static final class Wide extends BlockPair {
    private final Elements my;
    private final Elements golden;
    private final double[] x;
    private final double[] y;

    Wide(Elements my, Elements golden, Kernels kernels, int size) {
      super(kernels);
      this.my = my;
      this.golden = golden;
      this.x = new double[size];
      this.y = new double[size];
    }

    @Override
    void read(long from, int n, int padded) {
      my.read(from, n, x);
      golden.read(from, n, y);
      Arrays.fill(x, n, padded, 0);
      Arrays.fill(y, n, padded, 0);
    }

    @Override
    double my(int i) {
      return x[i];
    }

    @Override
    double golden(int i) {
      return y[i];
    }

    @Override
    void products(double[] lanes) {
      kernels.products(x, y, padded(), lanes);
    }

    @Override
    void differences(double[] lanes) {
      kernels.differences(x, y, padded(), lanes);
    }

    @Override
    void errors(double[] lanes) {
      kernels.errors(x, y, padded(), lanes);
    }

    @Override
    void deviations(double[] lanes) {
      kernels.deviations(x, y, count(), lanes);
    }

    @Override
    void extremes(double[] lanes) {
      kernels.extremes(x, y, count(), lanes);
    }

    @Override
    void divergence(Scales scales, double[] lanes) {
      kernels.divergence(x, y, count(), scales, lanes);
    }
  }
}

package org.cannadvisor.tensor.exact;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cannadvisor.tensor.Metric;

/**
 * Plain loops at first, those of the vector unit as soon as the compiler has been through them:
 * until then they are a hundred times slower, and both give the same bits. Only what is needed is
 * warmed, since each loop takes the compiler some tenths of a second, that of the divergence two
 * seconds: loops over float32 that the metrics ask for, and those over wider values when one of
 * them is called.
 */
final class WarmedKernels implements Kernels {

  /** From so many elements on, warming pays. */
  static final long WORTHWHILE = 1L << 27;

  /** Calls after which the compiler is through: it looks at a method after some thousand. */
  private static final int CALLS = 20_000;

  private static final int FEW = 64;
  private static final Scales UNCHANGED = new Scales(0, 1, 0, 1);

  private final Kernels plain = new ScalarKernels();
  private final Kernels vector;
  private final Set<Metric> metrics;
  private final AtomicBoolean isWideBegun = new AtomicBoolean();
  private volatile Kernels now = plain;
  private volatile Kernels nowWide = plain;

  WarmedKernels(Kernels vector, Set<Metric> metrics) {
    this.vector = vector;
    this.metrics = Set.copyOf(metrics);
    aside(this::warm);
  }

  private static void aside(Runnable warm) {
    Thread warming = new Thread(warm, "warming the vector unit");
    warming.setDaemon(true);
    warming.start();
  }

  /**
   * All in one loop, so that the compiler does not put one of them into it and forgets the rest.
   */
  private void warm() {
    boolean relatives = metrics.stream().anyMatch(Metric::isRelative);
    boolean moments = metrics.stream().anyMatch(Metric::needsMoments);
    boolean divergence = metrics.contains(Metric.KULLBACK_LEIBLER_DIVERGENCE);
    float[] few = new float[FEW];
    double[] lanes = new double[8 * LANES];
    for (int i = 0; i < CALLS; i++) {
      if (relatives) {
        vector.errors(few, few, FEW, lanes);
      } else {
        vector.products(few, few, FEW, lanes);
        vector.differences(few, few, FEW, lanes);
      }
      if (moments) {
        vector.moments(few, few, FEW, lanes);
      } else {
        vector.extremes(few, few, FEW, lanes);
      }
      if (divergence) {
        vector.divergence(few, few, FEW, UNCHANGED, lanes);
      }
    }
    now = vector;
  }

  private void warmWide() {
    double[] few = new double[FEW];
    double[] lanes = new double[8 * LANES];
    for (int i = 0; i < CALLS; i++) {
      vector.products(few, few, FEW, lanes);
      vector.differences(few, few, FEW, lanes);
      vector.relatives(few, few, FEW, lanes);
      vector.moments(few, few, FEW, lanes);
    }
    nowWide = vector;
  }

  private Kernels wide() {
    if (!isWideBegun.get() && isWideBegun.compareAndSet(false, true)) {
      aside(this::warmWide);
    }
    return nowWide;
  }

  @Override
  public void products(float[] x, float[] y, int n, double[] lanes) {
    now.products(x, y, n, lanes);
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    wide().products(x, y, n, lanes);
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    now.differences(x, y, n, lanes);
  }

  @Override
  public void differences(double[] x, double[] y, int n, double[] lanes) {
    wide().differences(x, y, n, lanes);
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    wide().relatives(x, y, n, lanes);
  }

  @Override
  public void errors(float[] x, float[] y, int n, double[] lanes) {
    now.errors(x, y, n, lanes);
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    now.divergence(x, y, n, scales, lanes);
  }

  @Override
  public void extremes(float[] x, float[] y, int n, double[] lanes) {
    now.extremes(x, y, n, lanes);
  }

  @Override
  public void moments(float[] x, float[] y, int n, double[] lanes) {
    now.moments(x, y, n, lanes);
  }

  @Override
  public void moments(double[] x, double[] y, int n, double[] lanes) {
    wide().moments(x, y, n, lanes);
  }
}

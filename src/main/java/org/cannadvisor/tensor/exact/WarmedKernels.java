package org.cannadvisor.tensor.exact;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cannadvisor.tensor.Metric;

/**
 * The loops of the vector unit once the compiler has been through them: until then they are a
 * hundred times slower than plain ones. What asks for a loop over float32 waits for that, a third
 * of a second, since other work would only keep the compiler waiting. Loops over wider values are
 * rare and run plainly until theirs are warm, too; both give the same bits.
 */
final class WarmedKernels implements Kernels {

  /** From so many elements on, warming pays. */
  static final long WORTHWHILE = 1L << 27;

  /** Calls after which the compiler is through; the launcher lets it look at a method early. */
  private static final int CALLS = 3_000;

  private static final int FEW = 64;
  private static final Scales UNCHANGED = new Scales(0, 1, 0, 1);

  private final Kernels plain = new ScalarKernels();
  private final Kernels vector;
  private final CountDownLatch warm = new CountDownLatch(1);
  private final AtomicBoolean isWideBegun = new AtomicBoolean();
  private volatile Kernels nowWide = plain;

  WarmedKernels(Kernels vector, Set<Metric> metrics) {
    this.vector = vector;
    Set<Metric> asked = Set.copyOf(metrics);
    aside(
        () -> {
          try {
            warm(asked);
          } finally {
            warm.countDown();
          }
        });
  }

  private static void aside(Runnable warm) {
    Thread warming = new Thread(warm, "warming the vector unit");
    warming.setDaemon(true);
    warming.start();
  }

  /**
   * All in one loop, so that the compiler does not put one of them into it and forgets the rest.
   */
  private void warm(Set<Metric> metrics) {
    boolean relatives = metrics.stream().anyMatch(Metric::isRelative);
    boolean deviations = metrics.contains(Metric.STANDARD_DEVIATION);
    boolean divergence = metrics.contains(Metric.KULLBACK_LEIBLER_DIVERGENCE);
    short[] halves = new short[FEW];
    float[] few = new float[FEW];
    double[] lanes = new double[8 * LANES];
    for (int i = 0; i < CALLS; i++) {
      vector.widen(halves, FEW, few, 0);
      if (relatives) {
        vector.errors(few, few, FEW, lanes);
      } else {
        vector.products(few, few, FEW, lanes);
        vector.differences(few, few, FEW, lanes);
      }
      if (deviations) {
        vector.deviations(few, few, FEW, lanes);
      }
      vector.extremes(few, few, FEW, lanes);
      if (divergence) {
        vector.divergence(few, few, FEW, UNCHANGED, lanes);
      }
    }
  }

  private void warmWide() {
    double[] few = new double[FEW];
    double[] lanes = new double[8 * LANES];
    for (int i = 0; i < CALLS; i++) {
      vector.products(few, few, FEW, lanes);
      vector.differences(few, few, FEW, lanes);
      vector.relatives(few, few, FEW, lanes);
      vector.deviations(few, few, FEW, lanes);
    }
    nowWide = vector;
  }

  private Kernels narrow() {
    try {
      warm.await();
      return vector;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return plain;
    }
  }

  private Kernels wide() {
    if (!isWideBegun.get() && isWideBegun.compareAndSet(false, true)) {
      aside(this::warmWide);
    }
    return nowWide;
  }

  @Override
  public void widen(short[] halves, int n, float[] into, int to) {
    narrow().widen(halves, n, into, to);
  }

  @Override
  public void products(float[] x, float[] y, int n, double[] lanes) {
    narrow().products(x, y, n, lanes);
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    wide().products(x, y, n, lanes);
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    narrow().differences(x, y, n, lanes);
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
    narrow().errors(x, y, n, lanes);
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    narrow().divergence(x, y, n, scales, lanes);
  }

  @Override
  public void extremes(float[] x, float[] y, int n, double[] lanes) {
    narrow().extremes(x, y, n, lanes);
  }

  @Override
  public void extremes(double[] x, double[] y, int n, double[] lanes) {
    wide().extremes(x, y, n, lanes);
  }

  @Override
  public void deviations(float[] x, float[] y, int n, double[] lanes) {
    narrow().deviations(x, y, n, lanes);
  }

  @Override
  public void deviations(double[] x, double[] y, int n, double[] lanes) {
    wide().deviations(x, y, n, lanes);
  }
}

package org.cannadvisor.tensor.exact;

/**
 * Plain loops at first, those of the vector unit as soon as the compiler has been through them:
 * until then they are a hundred times slower, and both give the same bits.
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
  private volatile Kernels now = plain;

  WarmedKernels(Kernels vector) {
    this.vector = vector;
    Thread warming = new Thread(this::warm, "warming the vector unit");
    warming.setDaemon(true);
    warming.start();
  }

  private void warm() {
    float[] few = new float[FEW];
    double[] fewWide = new double[FEW];
    double[] lanes = new double[8 * LANES];
    for (int i = 0; i < CALLS; i++) {
      vector.products(few, few, FEW, lanes);
      vector.differences(few, few, FEW, lanes);
      vector.relatives(few, few, FEW, lanes);
      vector.moments(few, few, FEW, lanes);
      vector.products(fewWide, fewWide, FEW, lanes);
      vector.differences(fewWide, fewWide, FEW, lanes);
      vector.relatives(fewWide, fewWide, FEW, lanes);
      vector.moments(fewWide, fewWide, FEW, lanes);
      vector.divergence(few, few, FEW, UNCHANGED, lanes);
    }
    now = vector;
  }

  @Override
  public void products(float[] x, float[] y, int n, double[] lanes) {
    now.products(x, y, n, lanes);
  }

  @Override
  public void products(double[] x, double[] y, int n, double[] lanes) {
    now.products(x, y, n, lanes);
  }

  @Override
  public void differences(float[] x, float[] y, int n, double[] lanes) {
    now.differences(x, y, n, lanes);
  }

  @Override
  public void differences(double[] x, double[] y, int n, double[] lanes) {
    now.differences(x, y, n, lanes);
  }

  @Override
  public void relatives(float[] x, float[] y, int n, double[] lanes) {
    now.relatives(x, y, n, lanes);
  }

  @Override
  public void relatives(double[] x, double[] y, int n, double[] lanes) {
    now.relatives(x, y, n, lanes);
  }

  @Override
  public void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes) {
    now.divergence(x, y, n, scales, lanes);
  }

  @Override
  public void moments(float[] x, float[] y, int n, double[] lanes) {
    now.moments(x, y, n, lanes);
  }

  @Override
  public void moments(double[] x, double[] y, int n, double[] lanes) {
    now.moments(x, y, n, lanes);
  }
}

package org.cannadvisor.tensor;

/** Values in memory, for tests. */
public final class Values implements Elements {

  private final float[] singles;
  private final double[] doubles;

  private Values(float[] singles, double[] doubles) {
    this.singles = singles;
    this.doubles = doubles;
  }

  public static Values of(float... values) {
    return new Values(values, new double[0]);
  }

  public static Values of(double... values) {
    return new Values(new float[0], values);
  }

  @Override
  public long count() {
    return (long) singles.length + doubles.length;
  }

  @Override
  public boolean narrow() {
    return doubles.length == 0;
  }

  @Override
  public void read(long from, int n, float[] into) {
    for (int i = 0; i < n; i++) {
      into[i] = narrow() ? singles[(int) from + i] : (float) doubles[(int) from + i];
    }
  }

  @Override
  public void read(long from, int n, double[] into) {
    for (int i = 0; i < n; i++) {
      into[i] = narrow() ? singles[(int) from + i] : doubles[(int) from + i];
    }
  }
}

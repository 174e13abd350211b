package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HalfPrecisionTest {

  @Test
  void expectsTheErrorThatRoundingMakes() {
    Random random = new Random(7);
    float[] values = new float[20_000];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * 3);
      double off = Stored.rounded(values[i]) - values[i];
      sum += off * off;
    }

    double measured = Math.sqrt(sum / values.length);

    assertEquals(measured, HalfPrecision.noise(values), 0.02 * measured);
  }

  @Test
  void numbersThatAreNoneDoNotCount() {
    assertEquals(0, HalfPrecision.noise(new float[] {Float.NaN, Float.NEGATIVE_INFINITY}));
  }
}

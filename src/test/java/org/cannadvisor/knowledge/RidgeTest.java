package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class RidgeTest {

  @Property(tries = 50)
  void coefficientsSolveTheirEquation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    var random = new Random(seed);
    double[][] examples = rows(random, size, 5);
    double[][] wanted = rows(random, size, 3);
    double[] weights = random.doubles(size, 0.2, 5).toArray();

    double[][] found = Ridge.coefficients(Ridge.products(examples), weights, wanted);

    double[][] products = Ridge.products(examples);
    for (int i = 0; i < size; i++) {
      for (int column = 0; column < 3; column++) {
        double sum = found[i][column] / weights[i];
        for (int k = 0; k < size; k++) {
          sum += products[i][k] * found[k][column];
        }
        assertEquals(wanted[i][column], sum, 1e-9);
      }
    }
  }

  private static double[][] rows(Random random, int size, int width) {
    double[][] rows = new double[size][];
    Arrays.setAll(rows, row -> random.doubles(width, -1, 1).toArray());
    return rows;
  }
}

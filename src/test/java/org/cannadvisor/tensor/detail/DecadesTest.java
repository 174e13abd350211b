package org.cannadvisor.tensor.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which decade a value is counted in. */
final class DecadesTest {

  private static int place(double value) {
    Decades decades = new Decades();
    decades.add(value);
    return decades.result().counts().indexOf(1L);
  }

  private static int expected(double value) {
    int count = 0;
    for (int i = Decades.LOWEST; i <= 12; i++) {
      count += value >= Double.parseDouble("1e" + i) ? 1 : 0;
    }
    return count;
  }

  @Property
  void anyValueIsBehindAllBordersThatItReaches(@ForAll double value) {
    double size = Math.abs(value);
    if (Double.isFinite(size) && size != 0) {
      assertEquals(expected(size), place(size));
    }
  }

  @Property
  void valuesBesideABorder(@ForAll @IntRange(min = -13, max = 13) int power) {
    double border = Double.parseDouble("1e" + power);
    for (double value : new double[] {Math.nextDown(border), border, Math.nextUp(border)}) {
      assertEquals(expected(value), place(value));
    }
  }

  @Test
  void theSmallestAndTheLargest() {
    assertEquals(0, place(Double.MIN_VALUE));
    assertEquals(25, place(Double.MAX_VALUE));
    Decades none = new Decades();
    none.add(0);
    none.add(Double.NaN);
    assertEquals(Collections.nCopies(26, 0L), none.result().counts());
    assertEquals(1, none.result().zeros());
    assertEquals(1, none.result().notFinite());
  }
}

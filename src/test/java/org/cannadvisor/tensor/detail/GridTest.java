package org.cannadvisor.tensor.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.cannadvisor.formats.tensor.ElementType;
import org.junit.jupiter.api.Test;

/** Steps of types against the order of their bits. */
final class GridTest {

  private static final Grid HALF = Grid.of(ElementType.FLOAT16).orElseThrow();
  private static final Grid SINGLE = Grid.of(ElementType.FLOAT).orElseThrow();
  private static final Grid DOUBLE = Grid.of(ElementType.DOUBLE).orElseThrow();

  @Property
  void floatsAreAsFarApartAsTheirBits(@ForAll float a, @ForAll float b) {
    if (!Float.isNaN(a) && !Float.isNaN(b)) {
      assertEquals(Math.abs(signed(a) - signed(b)), SINGLE.steps(a, b));
    }
  }

  private static double signed(float value) {
    int magnitude = Float.floatToRawIntBits(Math.abs(value));
    return value < 0 ? -(double) magnitude : magnitude;
  }

  @Property
  void theNextDoubleIsOneStepAway(@ForAll double value) {
    if (Double.isFinite(value)) {
      assertEquals(1, DOUBLE.steps(value, Math.nextUp(value)));
    }
  }

  @Property
  void halvesAreRoundedFirst(@ForAll @FloatRange(min = 1, max = 2) float value) {
    double expected = Math.rint((value - 1.0) * 1024);

    assertEquals(expected, HALF.steps(1, value));
  }

  @Test
  void theLargestAndTheSmallestHalf() {
    assertEquals(65504, HALF.largest());
    assertEquals(1, HALF.steps(65504, Double.POSITIVE_INFINITY));
    assertEquals(1, HALF.steps(0, Math.scalb(1.0, -24)));
    assertEquals(0, HALF.steps(-0.0, 0.0));
    assertEquals(2, HALF.steps(-Math.scalb(1.0, -24), Math.scalb(1.0, -24)));
    assertEquals(Math.scalb(1.0, -14), HALF.smallestNormal());
    assertEquals(Float.MAX_VALUE, SINGLE.largest());
    assertEquals(Double.MAX_VALUE, DOUBLE.largest());
  }

  @Test
  void integersHaveNoSteps() {
    assertTrue(Grid.of(ElementType.INT32).isEmpty());
  }
}

package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class GoalTest {

  private static final double SHARE = 0.01;

  private static boolean reached(double reference, double measured, boolean lower) {
    var goal = new Goal("s", "m", reference, Double.NaN, lower, Evidence.directory());
    return (lower ? -measured : measured) >= goal.floor(SHARE);
  }

  @Test
  void smallErrorRatesMayDifferInTheirLastDigit() {
    assertTrue(reached(6.2, 6.3, true));
    assertFalse(reached(6.2, 6.4, true));
    assertTrue(reached(0.042, 0.043, true));
    assertFalse(reached(24.15, 24.5, true));
  }

  @Test
  void otherFiguresMayLoseAShare() {
    assertTrue(reached(76.1, 75.4, false));
    assertFalse(reached(76.1, 75.3, false));
    assertFalse(reached(0.9, 0.88, false));
  }
}

package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubnormalNumbersTest {

  @Test
  void nothingButNumbersBelowFloat32() {
    assertEquals(
        Optional.of("2.57572e-41"),
        SubnormalNumbers.in("[INFO] depth 0 .. 2.57572e-41 m, centre 2.33919E-41 m"));
    assertEquals(
        Optional.of("1.4013e-45"), SubnormalNumbers.in("out 0: 1.4013e-45 2.8026e-45 0 0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "depth 0.61 .. 7.79 m",
        "output 0.93 1.2e-41 3.0e-42",
        "output 1.2e-41",
        "[1.2e-41 3.0e-42 0.0]",
        "softmax 1.2e-41 3.0e-42",
        "p-values 1.2e-41 3.0e-42",
        "max err 1.2e-41 mean err 3.0e-42",
        "output 1.2e-30 3.0e-32"
      })
  void othersHaveReasonsToBeSmall(String line) {
    assertEquals(Optional.empty(), SubnormalNumbers.in(line));
  }
}

package org.cannadvisor.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Python prints for {@code "%.6f" % value}. */
final class SixDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.000000",
    "-0.0, -0.000000",
    "-1e-9, -0.000000",
    "0.0000005, 0.000000",
    "0.0000015, 0.000002",
    "1.0000005, 1.000001",
    "2.5, 2.500000",
    "0.1, 0.100000",
    "1e27, 1000000000000000013287555072.000000",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
  })
  void printsAsPythonDoes(double value, String text) {
    assertEquals(text, SixDigits.of(value));
  }

  @ParameterizedTest
  @CsvSource({"0.0625, 3, 0.062", "0.1875, 3, 0.188", "-0.5, 0, -0"})
  void roundsHalvesToEven(double value, int digits, String text) {
    assertEquals(text, SixDigits.withDigits(value, digits));
  }
}

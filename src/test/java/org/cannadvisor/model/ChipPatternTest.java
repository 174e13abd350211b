package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChipPatternTest {

  @ParameterizedTest
  @CsvSource({
    "Ascend310P3, Ascend310P3, true",
    "ascend310p3, Ascend310P3, true",
    "Ascend310P3, Ascend310P1, false",
    "Ascend310P, Ascend310P3, true",
    "Ascend310P*, Ascend310P3, true",
    "Ascend310P*, Ascend310B4, false",
    "Ascend310, Ascend310P3, false",
    "Ascend310, Ascend310, true",
    "Ascend310*, Ascend310B4, true",
    "Ascend910B*, Ascend910B2C, true",
    "Ascend910_93, Ascend910_9391, true",
  })
  void takesIn(String pattern, String soc, boolean expected) {
    assertEquals(expected, ChipPattern.of(pattern).orElseThrow().takesIn(soc, ChipFamily.of(soc)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "310P", "*", "Ascend31*P", "Ascend31", "Ascend310P**", "(a+)+", "Asc*"})
  void otherTextIsNone(String text) {
    assertTrue(ChipPattern.of(text).isEmpty(), text);
  }
}

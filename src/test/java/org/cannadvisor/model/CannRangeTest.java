package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CannRangeTest {

  @ParameterizedTest
  @CsvSource({
    "7.0-7.3, 7.0.0, YES",
    "7.0-7.3, 7.3.1, YES",
    "7.0 – 7.3, 7.3.RC2, YES",
    "7.0-7.3, 6.4, NO",
    "7.0-7.3, 7.4, NO",
    "7.0-7.3, 7.10, NO",
    "7, 7.9.1, YES",
    "7, 8.0, NO",
    "8.0.RC2, 8.0.RC2.alpha001, YES",
    "8.0.RC2, 8.0.RC1, NO",
    "8.0.RC2, 8.0.0, NO",
    "8.0.RC2, 8.0, UNKNOWN",
    "8.0.RC1-8.0.RC3, 8.0, UNKNOWN",
    "<8.0, 7.9, YES",
    "<8.0, 8.0.RC1, NO",
    "<8.0.0, 8.0.RC3, YES",
    "<=8.0, 8.0.5, YES",
    ">8.0, 8.0.5, NO",
    "≥ 8.0, 8.0.RC1, YES",
    "7.0-7.3, community, UNKNOWN",
    "7.0-7.3, '', UNKNOWN",
  })
  void holds(String range, String version, Answer expected) {
    assertEquals(expected, CannRange.of(range).orElseThrow().holds(version));
  }

  @Test
  void anyHoldsForWhatNobodyKnows() {
    assertEquals(Answer.YES, CannRange.ANY.holds(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7.3-7.0",
        "seven",
        "7.0-",
        "-",
        "7..1",
        "7.0.RC",
        "1e9",
        "7.0-7.1-7.2",
        "9999.1"
      })
  void otherTextIsNone(String text) {
    assertTrue(CannRange.of(text).isEmpty(), text);
  }
}

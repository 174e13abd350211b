package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.StatedTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToleranceReaderTest {

  private static List<Double> points(String line) {
    var text = new SourceText("README.md", line + "\n");
    var reader = new ToleranceReader();
    return reader.recognises(text)
        ? reader.read(text).facts(StatedTolerance.class).stream()
            .map(StatedTolerance::points)
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          要求精度下降 0.5% 以内                                    ; 0.5
          精度损失不超过1%                                          ; 1
          The accuracy must not drop by more than 0.3 %.            ; 0.3
          mAP loss has to be within 2 points                        ; 2
          """)
  void howMuchMayBeLost(String line, double points) {
    assertEquals(List.of(points), points(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          精度下降 3.2%
          The accuracy drops by 4 % on the board.
          耗时误差在 5% 以内
          """)
  void whatWasLostIsNoTolerance(String line) {
    assertEquals(List.of(), points(line));
  }

  @Test
  void aShareIsAHundredthOfIt() {
    var stated = new StatedTolerance("net", 0.5, new SourceText("README.md", "x").at(1));

    assertEquals(0.5, stated.inUnitOf(76.1));
    assertEquals(0.005, stated.inUnitOf(0.761));
  }
}

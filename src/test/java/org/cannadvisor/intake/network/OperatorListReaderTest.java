package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OperatorTrial;
import org.junit.jupiter.api.Test;

final class OperatorListReaderTest {

  private static final String ROWS =
      """
      l0/o         MatMulV2            0.07%
      l0/post_norm InplaceAddRmsNorm  11.04%
      """;

  private static List<String> wrong(String content) {
    var reader = new OperatorListReader();
    var text = new SourceText("cmp/kv.txt", content);
    return reader.recognises(text)
        ? reader.read(text).facts(OperatorTrial.class).stream()
            .filter(OperatorTrial::wrong)
            .map(trial -> trial.type() + " " + trial.label() + " " + trial.at().line())
            .toList()
        : List.of();
  }

  @Test
  void rowsBelowAHeadingOfSingleOperatorsAreTrials() {
    assertEquals(
        List.of("InplaceAddRmsNorm l0/post_norm 3"),
        wrong("single ops, om dump against eager\n" + ROWS));
  }

  @Test
  void rowsOfAWholeNetworkAreNone() {
    assertEquals(List.of(), wrong("layers, om against eager\n" + ROWS));
    assertEquals(List.of(), wrong("single ops are right\n\n" + ROWS));
  }
}

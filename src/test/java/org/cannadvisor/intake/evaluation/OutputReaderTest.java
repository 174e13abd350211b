package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputReaderTest {

  private static List<String> sorts(String text) {
    return new OutputReader()
        .read(new SourceText("run.log", text)).facts(Complaint.class).stream()
            .map(one -> one.sort().name())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nan rows 2 of 3",
        "logits: max nan",
        "layer 0 routing weights: min 0.0 max inf",
        "answer: the the the of of,,,, one"
      })
  void brokenOutputNeedsNoReference(String line) {
    assertEquals(List.of("WRONG"), sorts(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nan rows 0 of 3",
        "outputs do not contain nan",
        "gpu output: nan",
        "loss: nan",
        "output 0 cosine: nan",
        "answer: That is very, very good."
      })
  void othersAreLeftAlone(String line) {
    assertEquals(List.of(), sorts(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run 1 %s out.bin\nrun 2 %s out.bin\n"})
  void digestsThatDifferBetweenRunsAreUnstable(String form) {
    String one = "0".repeat(32);
    String two = "a".repeat(32);
    assertEquals(List.of(), sorts(String.format(form, one, one)));
    assertEquals(List.of("UNSTABLE"), sorts(String.format(form, one, two)));
  }
}

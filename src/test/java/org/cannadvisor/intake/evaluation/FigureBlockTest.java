package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation;
import org.junit.jupiter.api.Test;

final class FigureBlockTest {

  private static final String BLOCK = "Easy Val AP: 0.8127\nHard Val AP: 0.6050\n";

  private static List<String> told(String content) {
    return new EvaluationReader()
        .read(new SourceText("trial.txt", content)).facts(Evaluation.class).stream()
            .map(one -> one.role() + " " + one.value() + " " + one.label())
            .toList();
  }

  @Test
  void aLineBehindABlockListsThoseOfTheReference() {
    assertEquals(
        List.of(
            "UNKNOWN 0.8127 Easy Val",
            "UNKNOWN 0.605 Hard Val",
            "REFERENCE 0.9455 onnxruntime on the same files Easy Val",
            "REFERENCE 0.8495 onnxruntime on the same files Hard Val"),
        told(BLOCK + "onnxruntime on the same files: 0.9455 / 0.8495\n"));
  }

  @Test
  void aListOfAnotherLengthOrOfNobodyIsNone() {
    assertEquals(2, told(BLOCK + "onnxruntime: 0.9455 / 0.9320 / 0.8495\n").size());
    assertEquals(2, told(BLOCK + "again: 0.8127 / 0.6050\n").size());
    assertEquals(0, told("onnxruntime: 0.9455 / 0.8495\n").size());
  }

  @Test
  void dotsLeadToTheFigureOfAList() {
    assertEquals(
        List.of("REFERENCE 7.94 onnxruntime cpu", "NPU 23.61 face.om"),
        told(
            "pytorch-fid on 10k seeds\n\n- onnxruntime cpu ....... 7.94\n- face.om ....... 23.61\n"));
  }

  @Test
  void theCommandAboveTellsWithWhichOption() {
    assertEquals(
        List.of(
            "UNKNOWN 0.8127 convert.sh --buffer_optimize off_optimize Easy Val",
            "UNKNOWN 0.605 convert.sh --buffer_optimize off_optimize Hard Val"),
        told("convert.sh --buffer_optimize=off_optimize\n" + BLOCK));
  }
}

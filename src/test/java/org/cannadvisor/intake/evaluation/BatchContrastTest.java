package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.OutcomeContrast.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on the batch is told apart from what depends on the order. */
final class BatchContrastTest {

  private static List<OutcomeContrast> contrasts(String content) {
    var text = new SourceText("NOTES.md", content);
    return new ContrastReader().read(text).facts(OutcomeContrast.class);
  }

  private static boolean complains(String content) {
    return contrasts(content).stream().anyMatch(one -> one.axis() == Axis.BATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With 2 pictures the classes are the same as with Caffe. With 4 or 8 they are wrong.",
        "batch 1 is fine, batch 4 gives garbage",
        "batch_size=1 正常，batch_size=8 结果错误",
        "bs1 与 onnx 一致，bs16 时框全乱",
        "When batch size > 1 the outputs are wrong.",
        "batch 大于 1 时只有第一张图的结果正确",
        "With batch 8 only the first image is right.",
        "多batch推理结果都是最后一张图的结果"
      })
  void hearsThatResultsDependOnTheBatch(String sentence) {
    assertTrue(complains(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch 1 and batch 8 are both right",
        "The model supports batch 1, 4 and 8.",
        "batch 1 的精度与 batch 16 的精度没有差别",
        "If the batch size is greater than 1 results may be wrong.",
        "batch 1 is wrong, batch 4 as well",
        "bs1 143 fps, bs8 212 fps",
        "Training used batch size 256, the best epoch was bad for two classes."
      })
  void otherSentencesAboutBatchesAreNoComplaint(String sentence) {
    assertFalse(complains(sentence));
  }

  @Test
  void namesBothSides() {
    OutcomeContrast one = contrasts("batch 1 is fine, batch 4 gives garbage").get(0);

    assertEquals("batch 1", one.good());
    assertEquals("batch 4", one.bad());
  }
}

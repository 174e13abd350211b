package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchComplaint;
import org.cannadvisor.model.BatchFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchReaderTest {

  private static final BatchReader READER = new BatchReader();

  private static boolean complains(String content) {
    var text = new SourceText("NOTES.md", content);
    return READER.recognises(text) && !READER.read(text).facts(BatchComplaint.class).isEmpty();
  }

  private static List<String> figures(String content) {
    var text = new SourceText("README.md", content);
    return READER.read(text).facts(BatchFigure.class).stream()
        .map(one -> one.batch() + ": " + one.value() + (one.lowerIsBetter() ? " less" : ""))
        .toList();
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
  void readsFiguresOfSentences() {
    assertEquals(
        List.of("1: 0.709", "2: 0.046"),
        figures("- om, videos_per_gpu=1: top1 0.709\n- om, videos_per_gpu=2: top1 0.046\n"));
    assertEquals(
        List.of("1: 76.1", "16: 4.3"), figures("om 的 top1：batch 1 为 76.1%，batch 16 为 4.3%\n"));
    assertEquals(
        List.of("1: 76.0", "8: 9.5"),
        figures("batch 1: top1 76.0, batch 8: top1 9.5 (torch 76.1)\n"));
    assertEquals(List.of("8: 61.2 less"), figures("WER of the om with batch size 8: 61.2\n"));
    assertEquals(List.of(), figures("torch top1 with batch size 8: 76.2\n"));
    assertEquals(List.of(), figures("batch 8 runs at 212.4 pictures a second\n"));
  }
}

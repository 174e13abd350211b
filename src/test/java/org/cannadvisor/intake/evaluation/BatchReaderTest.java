package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchFigure;
import org.junit.jupiter.api.Test;

final class BatchReaderTest {

  private static final BatchReader READER = new BatchReader();

  private static List<String> figures(String content) {
    var text = new SourceText("README.md", content);
    return READER.read(text).facts(BatchFigure.class).stream()
        .map(one -> one.batch() + ": " + one.value() + (one.lowerIsBetter() ? " less" : ""))
        .toList();
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

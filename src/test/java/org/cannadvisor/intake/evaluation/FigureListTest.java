package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FigureListTest {

  private static List<ToldFigure> listed(String line) {
    return NamedMetric.in(line).map(FigureList::in).orElse(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          mAP: pytorch 37.4, om with allow_mix_precision 31.2, om with must_keep_origin_dtype 37.3 ; reference 37.4 npu 31.2 npu 37.3
          float om top1 76.1, int8 om 70.4, torch 76.15        ; npu 76.1 npu 70.4 reference 76.15
          mIoU 上，原始模型 78.2，om 71.0，关闭融合的 om 78.1  ; reference 78.2 npu 71.0 npu 78.1
          CER on the test set: GPU 5.1%, 310P3 9.8%, latency 12 ms ; reference 5.1 npu 9.8
          hmean：paddle 0.83 / om 0.41 / om (int8) 0.40        ; reference 0.83 npu 0.41 npu 0.4
          """)
  void everyFigureHasItsOwnWords(String line, String figures) {
    String read =
        listed(line).stream()
            .map(one -> one.role().name().toLowerCase(java.util.Locale.ROOT) + " " + one.value())
            .collect(Collectors.joining(" "));

    assertEquals(figures, read);
  }

  @Test
  void theWordsTellTheRun() {
    List<ToldFigure> figures =
        listed("top1: torch 81.3, om by default 76.1, om with keep.cfg 81.2");

    assertEquals("om with keep.cfg", figures.get(2).words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top1: 76.1, 75.9, 76.0",
        "top1 76.13, top5 92.86 (om)",
        "mAP of yolov5 on 310P3 with batch 8, 16 and 32",
        "torch mAP threshold 0.5, om 0.3",
        "epoch 3, acc: train 70.1, om 60.2",
        "mAP: om 37.2, om bs8 37.1"
      })
  void otherLinesAreNoList(String line) {
    assertEquals(List.of(), listed(line));
  }
}

package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.RowCounts;
import org.junit.jupiter.api.Test;

final class RowCountReaderTest {

  private static List<String> said(String content) {
    var text = new SourceText("trace.txt", content);
    var reader = new RowCountReader();
    return reader.recognises(text)
        ? reader.read(text).facts(RowCounts.class).stream()
            .map(one -> one.reference() + " " + one.npu() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void bothSidesAreCounted() {
    assertEquals(
        List.of("17 24 @2"),
        said("rows given by onnxruntime:   17\nrows given by decode.om:     24\n"));
    assertEquals(List.of("9 12 @1"), said("om boxes = 12\ntorch boxes = 9\n"));
    assertEquals(List.of("5 8 @2"), said("onnx 输出行数：5\nom 输出行数：8\n"));
  }

  @Test
  void oneSideOrFarApartIsNone() {
    assertEquals(List.of(), said("rows given by decode.om: 24\n"));
    assertEquals(List.of(), said("rows: 5\nrows: 8\n"));
    assertEquals(List.of(), said("torch rows: 5\n" + "x\n".repeat(9) + "om rows: 8\n"));
  }
}

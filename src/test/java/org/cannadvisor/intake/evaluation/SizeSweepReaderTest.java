package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OutcomeContrast;
import org.junit.jupiter.api.Test;

final class SizeSweepReaderTest {

  private static final String SHEET =
      "rows,auc_cpu,auc_npu,wrong\n64,0.742,0.742,0\n255,0.742,0.742,0\n256,0.742,0.637,256\n300,0.742,0.651,256\n";

  private static List<String> found(String name, String content) {
    var text = new SourceText(name, content);
    var reader = new SizeSweepReader();
    return reader.recognises(text)
        ? reader.read(text).facts(OutcomeContrast.class).stream()
            .map(one -> one.good() + " " + one.bad() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void bothSidesAgreeUpToASize() {
    assertEquals(List.of("255 256 @4"), found("sweep.csv", SHEET));
    assertEquals(List.of("255 256 @4"), found("sweep.tsv", SHEET.replace(',', '\t')));
  }

  @Test
  void aSizeThatDoesNotDecideIsNone() {
    assertEquals(List.of(), found("sweep.csv", SHEET.replace("0.637", "0.742")));
    assertEquals(List.of(), found("sweep.csv", SHEET.replace("64,0.742,0.742", "64,0.742,0.5")));
    assertEquals(List.of(), found("sweep.csv", SHEET.replace("rows", "sweep")));
    assertEquals(List.of(), found("sweep.csv", SHEET.replace("auc_npu", "ms_npu")));
  }
}

package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Symptom.Sort;
import org.junit.jupiter.api.Test;

final class SectionedFiguresReaderTest {

  private static final String GPU =
      "--- predict (3090)\ncase_1 liver 0.961\ncase_2 liver 0.957\ncase_3 liver 0.966\n";
  private static final String NPU =
      "--- pred_npu\ncase_1 liver 0.884\ncase_2 liver 0.702\ncase_3 liver 0.901\n";

  private final SectionedFiguresReader reader = new SectionedFiguresReader();

  @Test
  void theSameSamplesLoseOnTheChip() {
    var text = new SourceText("dice.txt", GPU + NPU);

    Complaint heard = reader.read(text).facts(Complaint.class).get(0);

    assertEquals(Sort.DEGRADED, heard.sort());
    assertEquals(6, heard.at().line());
  }

  @Test
  void theSameFiguresAndFiguresOfOneSideSayNothing() {
    assertFalse(reader.recognises(new SourceText("dice.txt", NPU)));
    assertFalse(
        reader.recognises(new SourceText("dice.txt", GPU + GPU.replace("(3090)", "on npu"))));
    assertFalse(reader.recognises(new SourceText("e.txt", (GPU + NPU).replace("liver", "error"))));
  }
}

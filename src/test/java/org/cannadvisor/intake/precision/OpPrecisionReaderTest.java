package org.cannadvisor.intake.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OpPrecision;
import org.junit.jupiter.api.Test;

class OpPrecisionReaderTest {

  private static final String FILE =
      """

      # first types
      [ByOpType]
      Softmax=high_precision
      Gelu = high_performance
      [ByNodeName]
      /head/Sigmoid_12=precise
      no entry
      """;

  private final OpPrecisionReader reader = new OpPrecisionReader();

  @Test
  void readsSections() {
    var reading = reader.read(new SourceText("op.ini", FILE));

    List<OpPrecision> entries = reading.facts(OpPrecision.class);
    assertEquals(3, entries.size());
    assertFalse(entries.get(0).byName());
    assertEquals("high_performance", entries.get(1).mode());
    assertTrue(entries.get(2).byName());
    assertFalse(entries.get(2).known());
    assertEquals(7, entries.get(2).at().line());
    assertEquals(8, reading.problems().get(0).line());
  }

  @Test
  void recognisesFilesWithoutSection() {
    assertTrue(reader.recognises(new SourceText("a.ini", "\nGelu=high_performance\n")));
    assertTrue(reader.recognises(new SourceText("a.ini", FILE)));
  }

  @Test
  void leavesOtherSettingsAlone() {
    assertFalse(reader.recognises(new SourceText("a.ini", "[model]\nmode=high_precision\n")));
    assertFalse(reader.recognises(new SourceText("a.sh", "op_select_implmode=high_precision\n")));
    assertFalse(reader.recognises(new SourceText("a.ini", "Gelu=yes\n")));
  }
}

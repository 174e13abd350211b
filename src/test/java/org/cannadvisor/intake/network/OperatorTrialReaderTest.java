package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OperatorTrial;
import org.junit.jupiter.api.Test;

final class OperatorTrialReaderTest {

  private static final String SCRIPT =
      """
      import torch, torch_npu
      x = torch.randn(4, 64)

      def test_softmax():
          print("softmax", err(torch.softmax(x.npu(), -1), torch.softmax(x, -1)))

      def test_roll():
          mine = torch.roll(x.npu(), 1)
          golden = torch.roll(x, 1)
          print(f"roll: {err(mine, golden)}")

      def test_cpu():
          print("cpu twice", err(torch.roll(x, 1), torch.roll(x, 1)))
      """;

  private static List<String> said(String script, String log) {
    var reader = new OperatorTrialReader();
    List<SourceText> texts =
        Stream.of(new SourceText("tests/t.py", script), new SourceText("t.log", log))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(OperatorTrial.class).stream()
        .map(
            trial ->
                String.join(
                    " ",
                    trial.type(),
                    trial.call(),
                    "" + trial.figure(),
                    trial.wrong() ? "wrong" : trial.right() ? "right" : "unclear",
                    "" + trial.code().line()))
        .toList();
  }

  @Test
  void theScriptTellsTheOperatorAndTheLogTheFigure() {
    assertEquals(
        List.of("Softmax torch.softmax 1.0E-7 right 5", "Roll torch.roll 2.5 wrong 8"),
        said(SCRIPT, "collected 3 items\n\nt.py softmax 1e-07\n.softmax 1e-7\n.roll: 2.5\n.\n"));
  }

  @Test
  void figuresThatNoBlockOfTheScriptPrintsSayNothing() {
    assertEquals(List.of(), said(SCRIPT, "cpu twice 3.5\nloss 2.5\n"));
    assertEquals(List.of(), said("x = 1\n", "roll 2.5\n"));
    assertEquals(List.of(), said(SCRIPT + SCRIPT, "roll 2.5\n"));
  }
}

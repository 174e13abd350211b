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

  private static final String TABLE =
      """
      import torch, torch_npu
      cases = {
          "silu": lambda a: F.silu(a),
          "linear": lambda a: F.linear(a, w),
          "npu": lambda a: a.npu(),
      }
      print("%-10s cos %.5f" % (name, cosine_similarity(fn(x.npu()), fn(x))))
      """;

  @Test
  void everyRowOfAListOfOperatorsIsATrialOfTheWorstOfItsCosines() {
    assertEquals(
        List.of("Silu F.silu 1.0 right 3", "Linear F.linear 0.17724 wrong 4"),
        said(
            TABLE,
            "silu     torch_npu cos 1.00000 rel 1.7e-03 | gems cos 1.00000\n"
                + "linear   torch_npu cos 1.00000 rel 2.1e-03 | gems cos 0.17724\n"
                + "logits   cos 0.31\nnpu cos 0.2\n"));
  }

  @Test
  void rowsOfThingsThatNoScriptCallsSayNothing() {
    assertEquals(List.of(), said("print('npu cos', 'boxes', 'scores')\n", "boxes cosine 0.5\n"));
    assertEquals(List.of(), said(TABLE.replace("x.npu()", "x"), "linear\n"));
  }
}

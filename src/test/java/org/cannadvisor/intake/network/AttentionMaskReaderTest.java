package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.MaskValues;
import org.junit.jupiter.api.Test;

final class AttentionMaskReaderTest {

  private static List<Integer> slips(String line) {
    String code =
        "def attend(q, k, v, mask):\n    "
            + line
            + "\n    return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)\n";
    return new AttentionMaskReader()
        .read(List.of(new SourceText("attn.py", code))).facts(CodeSlip.class).stream()
            .map(slip -> slip.at().line())
            .toList();
  }

  private static List<String> values(String log) {
    var text = new SourceText("trace.txt", log);
    var reader = new AttentionMaskReader();
    return reader.recognises(text)
        ? reader.read(List.of(text)).facts(MaskValues.class).stream()
            .map(values -> values.name() + " " + values.least() + " " + values.additive())
            .toList()
        : List.of();
  }

  @Test
  void aMaskThatIsMadeOneOfTruthValuesAndGoesIntoTheAttention() {
    assertEquals(List.of(2), slips("mask = torch.logical_not(mask.bool())"));
    assertEquals(List.of(2), slips("mask = ~mask.to(torch.bool)"));
    assertEquals(List.of(), slips("keep = mask.bool()"));
    assertEquals(List.of(), slips("mask = mask.to(q.dtype)"));
  }

  @Test
  void theRangeTellsWhatAMaskHolds() {
    assertEquals(
        List.of("att.mask -6.5 true"), values("att.mask (1, 8, 4, 4)  min -6.5 max 4.25\n"));
    assertEquals(List.of("mask -65504.0 false"), values("mask: min=-65504.0, max=0.0\n"));
    assertEquals(List.of("mask 0.0 false"), values("mask min 0.0 max 1.0\n"));
    assertFalse(
        new AttentionMaskReader().recognises(new SourceText("a.txt", "mask min of q max\n")));
  }
}

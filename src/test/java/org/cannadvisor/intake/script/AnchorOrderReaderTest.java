package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.junit.jupiter.api.Test;

final class AnchorOrderReaderTest {

  private static final String CROSSED =
      """
      const int kGrids[3] = {13, 26, 52};
      const float kAnchors[3][6] = {
          {10, 13, 16, 30, 33, 23},
          {30, 61, 62, 45, 59, 119},
          {116, 90, 156, 198, 373, 326},
      };
      int g = kGrids[k];
      float w = std::exp(p[2]) * kAnchors[k][2 * a];
      """;

  private static List<Integer> lines(String code) {
    var reader = new AnchorOrderReader();
    var text = new SourceText("src/decode.cpp", code);
    return reader.recognises(text)
        ? reader.read(text).facts(CodeSlip.class).stream().map(slip -> slip.at().line()).toList()
        : List.of();
  }

  @Test
  void coarseGridsTakeLargeAnchors() {
    assertEquals(List.of(2), lines(CROSSED));
    assertEquals(
        List.of(2),
        lines(CROSSED.replace("kGrids", "kStrides").replace("13, 26, 52", "32, 16, 8")));
  }

  @Test
  void theRightOrderIsNone() {
    assertEquals(List.of(), lines(CROSSED.replace("13, 26, 52", "52, 26, 13")));
    assertEquals(
        List.of(), lines(CROSSED.replace("kGrids", "kStrides").replace("13, 26, 52", "8, 16, 32")));
  }

  @Test
  void masksAndOtherIndicesTellTheirOwnOrder() {
    assertEquals(List.of(), lines(CROSSED + "int mask[3] = {6, 7, 8};\n"));
    assertEquals(List.of(), lines(CROSSED.replace("kAnchors[k]", "kAnchors[2 - k]")));
    assertEquals(List.of(), lines(CROSSED.replace("kAnchors[k]", "kAnchors[order]")));
  }
}

package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MasksTest {

  private static List<String> said(String code) {
    var masks = new Masks();
    return code.lines()
        .map(masks::in)
        .flatMap(Optional::stream)
        .map(Operators.Call::words)
        .toList();
  }

  @Test
  void rowsThatAMaskSelects() {
    assertEquals(
        List.of("boxes[keep]"), said("keep = scores > 0.3\nreturn boxes[keep], scores[keep]\n"));
    assertEquals(List.of("x[x[:, 4] > thr]"), said("x = x[x[:, 4] > thr]\n"));
    assertEquals(List.of("torch.masked_select"), said("y = torch.masked_select(x, m)\n"));
  }

  @Test
  void otherIndices() {
    assertEquals(List.of(), said("i = x.argmax()\nreturn boxes[i]\n"));
    assertEquals(List.of(), said("keep = scores > 0.3\nscores[keep] = 0\n"));
    assertEquals(List.of(), said("ok = a == b\nprint(ok)\n"));
  }
}

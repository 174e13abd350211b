package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SpokenWordsTest {

  @Test
  void takesNamesApart() {
    assertEquals(
        List.of("width", "stride", "set", "width", "stride", "nv12", "om", "b4"),
        SpokenWords.of("width_stride = setWidthStride(NV12, 16); x.om 910B4"));
  }

  @Test
  void takesNeighboursOfChineseCharacters() {
    assertEquals(List.of("宽对", "对齐"), SpokenWords.of("宽对齐 16 到"));
  }

  @Test
  void leavesOutWhatNobodySays() {
    assertEquals(List.of(), SpokenWords.of("a 1 2.5 " + "x".repeat(64)));
  }

  @Test
  void countsFiles() {
    assertEquals(
        Map.of("stride", 2, "crop", 1),
        SpokenWords.counted(List.of("stride stride crop", "stride")));
  }
}

package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CutInputTest {

  private static int cut(String line) {
    OptionalInt size = CutInput.in(line);
    return size.orElse(0);
  }

  @Test
  void aRunSaysThatItCutWhatWasTooLong() {
    assertEquals(1024, cut("09:30:30,061 [WARNING] tiles=7 tokens=1841 > 1024, keep last 1024"));
    assertEquals(512, cut("WARN prompt truncated to 512 tokens"));
    assertEquals(512, cut("sequence truncated from 730 to 512"));
    assertEquals(1024, cut("输入 1841 个 token 超过 1024，已截断"));
  }

  @Test
  void otherLinesTellOfNoCut() {
    assertEquals(0, cut("tokens=841 > 1024, keep last 1024"));
    assertEquals(0, cut("prompt_tokens=11 completion_tokens=32 finish=length"));
    assertEquals(0, cut("sequence length 1841 > 1024, using the greater gear"));
    assertEquals(0, cut("boxes truncated to 300"));
  }
}

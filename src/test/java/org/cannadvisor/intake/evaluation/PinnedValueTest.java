package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinnedValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "down.2.ff (geglu)   71380.4   65504.0   0.9312 | 71380.4",
        "layer7,out,-65504.00,-98123.5 | 98123.5",
        "layer 7 out absmax=65504 mean=0.02 | NaN",
        "attn max: 6.5504e+04 min: -3.1 | NaN",
        "decoder.3 输出 最大值 65504 | NaN"
      })
  void isHeard(String line, double reference) {
    assertEquals(OptionalDouble.of(reference), PinnedValue.reference(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the largest number of fp16 is 65504",
        "x = torch.clamp(x, -65504, 65504)",
        "-rw-r--r-- 1 root root 65504 Nov 27 out.bin",
        "step 65504 loss 0.31",
        "listening on port 65504, max 10",
        "max 65504.7 min 0.1",
        "max 165504.0 min 0.1",
        "abs max 65503.0 reference 71380.4",
        "sum 71380.4 5504",
        ""
      })
  void othersAreNot(String line) {
    assertTrue(PinnedValue.reference(line).isEmpty());
  }
}

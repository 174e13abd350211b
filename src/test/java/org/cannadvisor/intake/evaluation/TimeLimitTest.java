package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeLimitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARNING ⚠️ NMS time limit 2.800s exceeded | NMS time limit 2.800s exceeded",
        "nms.py:63: UserWarning: NMS time limit 10.0s exceeded | NMS time limit 10.0s exceeded",
        "postprocess timeout: 3 images skipped | postprocess timeout: 3 images skipped",
        "[W] beam search timed out for utt_0031 | beam search timed out for utt_0031",
        "后处理超时，跳过剩余 5 张 | 后处理超时，跳过剩余 5 张"
      })
  void isHeard(String line, String said) {
    assertEquals(Optional.of(said), TimeLimit.in(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  warnings.warn(f\"NMS time limit {time_limit:.3f}s exceeded\")",
        "NMS time limit set to 10 s",
        "NMS time limit was not reached",
        "connection timed out",
        "post-processing time 3.1 ms, time limit none",
        "nms 的时间限制默认为 10 秒",
        ""
      })
  void othersAreNot(String line) {
    assertTrue(TimeLimit.in(line).isEmpty());
  }
}

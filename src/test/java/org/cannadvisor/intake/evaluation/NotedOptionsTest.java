package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NotedOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          | om, `--disable_reuse_memory=1` | 24.2 |        ; disable_reuse_memory ; 1
          | om (precision_mode=must_keep_origin_dtype) | 7 | ; precision_mode ; must_keep_origin_dtype
          | allow_fp32_to_fp16 | 76.0 |                    ; precision_mode       ; allow_fp32_to_fp16
          | 高精度模式 | 76.1 |                            ; precision_mode       ; allow_fp32_to_fp16
          | om, fusion off | 0.91 |                        ; fusion_switch_file   ; ALL:off
          | 关闭所有融合规则 | 0.91 |                      ; fusion_switch_file   ; ALL:off
          | buffer optimization off | 0.91 |               ; buffer_optimize      ; off_optimize
          | 关闭内存复用 | 0.91 |                          ; disable_reuse_memory ; 1
          mAP 41.2 with --keep_dtype=keep.cfg              ; keep_dtype           ; keep.cfg
          """)
  void optionsBesideAFigureAreHeard(String line, String option, String value) {
    assertEquals(Map.of(option, value), NotedOptions.in(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| om | 76.1 |",
        "| fp16 | 76.1 |",
        "| Fusion-Net | 76.1 |",
        "| feature fusion module | 76.1 |",
        "| precision | recall | mode |"
      })
  void otherWordsAreNoOptions(String line) {
    assertEquals(Map.of(), NotedOptions.in(line));
  }
}

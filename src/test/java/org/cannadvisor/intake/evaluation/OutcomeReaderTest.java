package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ToldOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutcomeReaderTest {

  private final OutcomeReader reader = new OutcomeReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "加 off.cfg 关闭融合后结果与 onnx 一致",
        "With all fusion passes off the boxes are right, but it takes twice as long.",
        "--buffer_optimize=off_optimize：输出恢复正常",
        "After keeping LayerNorm in fp32 the masks match.",
        "must_keep_origin_dtype cures it.",
        "高精度模式下识别结果正确"
      })
  void hearsWhatHelped(String line) {
    assertEquals(List.of(true), told("note.txt", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "high precision mode: no change",
        "We set --precision_mode=allow_fp32_to_fp16 and the text is still garbage.",
        "关闭所有融合之后也不行",
        "off_optimize 没有改善",
        "The default conversion gives wrong boxes"
      })
  void hearsWhatDidNot(String line) {
    assertEquals(List.of(false), told("README.md", line));
  }

  @Test
  void experimentsOfAListAreSeveral() {
    assertEquals(List.of(false, false), told("note.txt", "混合精度、关闭融合都试过，没有变化"));
    assertEquals(List.of(false), told("note.txt", "混合精度、关闭融合一起打开，没有变化"));
    assertEquals(
        List.of(false, false), told("note.txt", "Mixed precision and fusion off: no change."));
  }

  @Test
  void oneSentenceTellsOfTwoRuns() {
    assertEquals(
        List.of(false, true), told("说明.txt", "默认转换出来的 om 检测框错乱，加 off.cfg 关闭融合后结果与 onnx 一致，但是慢了一倍"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the results are wrong, try --precision_mode=allow_fp32_to_fp16.",
        "--fusion_switch_file：融合开关配置文件",
        "建议关闭融合后重新比对，结果应一致",
        "高精度模式性能正常",
        "force_fp16 is the default",
        "With off_optimize the conversion is ok",
        "The results are fine."
      })
  void restIsNotTold(String line) {
    assertFalse(reader.recognises(new SourceText("README.md", line + "\n")));
  }

  @Test
  void scriptsTellInRemarksOnly() {
    assertEquals(List.of(true), told("convert.sh", "# fusion off: results are fine"));
    assertEquals(List.of(), told("convert.sh", "atc --fusion_switch_file=fine.cfg"));
  }

  private List<Boolean> told(String name, String line) {
    return reader.read(new SourceText(name, line + "\n")).facts(ToldOutcome.class).stream()
        .map(ToldOutcome::good)
        .toList();
  }
}

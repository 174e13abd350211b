package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ToldOutcome;
import org.cannadvisor.model.TriedChange;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换成静态 shape 重新转，框就对了",
        "用 onnxsim 简化之后再转，结果就正常了",
        "Moved the decoder to the host -> images are fine",
        "Replaced the int64 gather by int32, the output matches onnx.",
        "Using PIL instead of dvpp brings mAP back to 0.71",
        "图模式关掉后输出就正常，所以应该怎么设？"
      })
  void changesOfOtherThingsThatHelped(String line) {
    assertEquals(List.of(true), tried("note.txt", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "去掉 channels_last 没有作用",
        "we tried bf16, no luck",
        "- `--enforce-eager`: no change, still garbage",
        "setting do_sample=False did not help",
        "把 Upsample 从 nearest 改 bilinear，没用"
      })
  void changesOfOtherThingsThatDidNot(String line) {
    assertEquals(List.of(false), tried("note.txt", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "改了路径之后程序正常运行",
        "重启之后 npu-smi 正常",
        "框偏移是我传错了模型，换回来就好了",
        "used the same images on both sides",
        "如果改成 opencv 解码，框就对了",
        "om 转换成功，推理也不报错，输出 size 也对得上",
        "We switched the printer, everything is fine."
      })
  void changesOfOtherConcernsAreNotTold(String line) {
    assertEquals(List.of(), tried("note.txt", line));
    assertEquals(List.of(), told("note.txt", line));
  }

  @Test
  void aFigureBehindAChangeIsThatOfTheReferenceOrTheOldOne() {
    String sides = "With onnxruntime the pictures reach 27.6 dB.\nThe om gives 11.9 dB only.\n";

    assertEquals(
        List.of(true), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 27.5 dB"));
    assertEquals(
        List.of(false), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 11.8 dB"));
    assertEquals(List.of(), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 19.4 dB"));
    assertEquals(List.of(true), tried("note.txt", sides + "swapped the two inputs -> 27.6 dB"));
    assertEquals(
        List.of(true),
        tried(
            "note.txt",
            "BLEU fell from 25.3 on the desk to 3.81 there\ncache removed: moved it, BLEU 25.2"));
  }

  @Test
  void ofALogOnlyRemarksTell() {
    assertEquals(List.of(true), told("run.log", "# fusion off: results are fine"));
    assertEquals(List.of(), told("run.log", "atc --fusion_switch_file=a.cfg: match ok"));
  }

  private List<Boolean> tried(String name, String line) {
    return reader.read(new SourceText(name, line + "\n")).facts(TriedChange.class).stream()
        .map(TriedChange::good)
        .toList();
  }
}

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
        "去掉动态轴再导一遍，关键点就准了",
        "把自定义算子拆成小算子之后，分割就正常了",
        "Moved the last softmax to the host -> masks are right",
        "Replaced the einsum by two matmuls, the logits match torch.",
        "Decoding with cv2 rather than on the chip brings recall back to 0.88",
        "关掉 jit 后文字就正常，该怎么长期设置？",
        "不用 aipp，改在外面减均值，准确率回到 93.4",
        "换成 pillow 解码，框就正了",
        "开头加一行 transpose，问题解决，识别没问题了",
        "text_encoder 用 cpu，出来的声音一模一样",
        "float32 on the card -> clean sound again",
        "reading the second output as uint8 -> masks where they belong",
        "Switching the kv cache to `bf16` brings the pass rate back to 71.2"
      })
  void changesOfOtherThingsThatHelped(String line) {
    assertEquals(List.of(true), tried("note.txt", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "打开确定性计算没有效果",
        "we tried another seed, no effect",
        "- `--disable-cache`: unchanged, still noise",
        "setting num_beams=4 did not matter",
        "把 padding 从 reflect 改 zeros，没效果",
        "lm_head 用 onnx，还是空字符串",
        "swapped the two means: no help"
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
        "如果换成 pillow 解码，框就对了",
        "om 转换成功，推理也不报错，输出 size 也对得上",
        "We switched the printer, everything is fine.",
        "converting torch -> onnx: outputs match",
        "PC 用 onnx 结果正常",
        "打开日志看看是预处理，还是模型的问题？"
      })
  void changesOfOtherConcernsAreNotTold(String line) {
    assertEquals(List.of(), tried("note.txt", line));
    assertEquals(List.of(), told("note.txt", line));
  }

  @Test
  void aFigureBehindAChangeIsThatOfTheReferenceOrTheOldOne() {
    String sides = "torch: word accuracy 81.4\nThe om reaches 52.7 only\n";

    assertEquals(List.of(true), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 81.3"));
    assertEquals(List.of(false), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 52.8"));
    assertEquals(List.of(), told("note.txt", sides + "`--fusion_switch_file=a.cfg` -> 66.1"));
    assertEquals(List.of(true), tried("note.txt", sides + "swapped the two inputs -> 81.4"));
    assertEquals(
        List.of(true),
        tried(
            "note.txt",
            "ROUGE fell from 41.6 on the desk to 9.24 there\nmask removed: moved it, ROUGE 41.5"));
  }

  @Test
  void whatWasCountedIsAFigureAsWell() {
    String sides = "GPU: 194/200\nnpu: 121/200\n";

    assertEquals(List.of(true), tried("note.txt", sides + "swapped two channels: 193/200"));
    assertEquals(List.of(false), tried("note.txt", sides + "swapped two channels: 122/200"));
    assertEquals(List.of(), tried("note.txt", sides + "swapped two channels: 160/200"));
  }

  @Test
  void rowsOfATableAreTrials() {
    String table =
        """
        | 改动 | 结果 |
        |---|---|
        | `fuse_gelu=False` | 还是有条纹，结果错 |
        | 把 softmax 换成 logsoftmax | 正常 |
        | --precision_mode=allow_fp32_to_fp16 | 输出仍是 nan |
        | GPU 上跑 | 正常 |
        | 检查输入 | 正常 |
        | batch=1 | 正常 |
        """;

    assertEquals(List.of(false, true), tried("note.md", table));
    assertEquals(List.of(false), told("note.md", table));
    assertEquals(List.of(), tried("note.md", table.replace("改动", "步骤")));
  }

  @Test
  void figuresOfATableTellOfItsTrials() {
    String table =
        """
        variant                PSNR     SSIM
        torch                  31.4     0.912
        om                     17.2     0.633
        om, resize removed     31.3     0.911
        om, alpha removed      17.2     0.640
        om, gamma removed      24.0     0.771
        om, clip removed       31.4     0.633
        """;

    assertEquals(List.of(true, false), tried("note.txt", table));
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

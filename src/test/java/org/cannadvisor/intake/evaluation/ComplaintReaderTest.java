package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComplaintReaderTest {

  private static List<String> sorts(String line) {
    var text = new SourceText("README.md", "# notes\n" + line + "\n");
    return new ComplaintReader()
        .read(text).facts(Complaint.class).stream().map(one -> one.sort().name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          310P 上精度下降约 3 个点                          | DEGRADED
          om 的 mAP 偏低，与 GPU 有差距                     | DEGRADED
          The accuracy of the om is 3 points lower than torch | DEGRADED
          om 精度不达标                                     | DEGRADED
          rec 在 NPU 上行准确率掉了 11 个点                 | DEGRADED
          On the board mAP is two points below the paper    | DEGRADED
          换了 om 准确率就是上不去                          | DEGRADED
          同一张图片每次推理的结果不一样                    | UNSTABLE
          输出全为 NaN                                      | WRONG
          On the board every badge comes out as class 7     | WRONG
          分割图像右侧出现斜条纹，整幅图错位                | WRONG
          om 上的 top1 几乎为 0                             | WRONG
          不同的人之间无法区分                              | WRONG
          The masks show diagonal stripes                   | WRONG
          红色安全帽经常被识别成黄色                        | DEGRADED
          批量推理时经常多出几张图的检测框                  | DEGRADED
          同样的阈值下出现漏检                              | DEGRADED
          画面偏蓝                                          | DEGRADED
          All pictures have a green tint on the chip        | DEGRADED
          Output of the drafter is sometimes garbage        | UNSTABLE
          The boxes are mixed up now and then               | UNSTABLE
          多线程时结果偶尔会串到别的图片上                  | UNSTABLE
          概率性出现输出全为 0                              | UNSTABLE
          同一份 bin 后处理跑两次数值还不一样               | UNSTABLE
          识别模型没有识别到对应的文字                      | WRONG
          om 出来的框的大小不对                             | WRONG
          两张不同的人相似度总是 1.0                        | WRONG
          输出总是上一张的结果                              | WRONG
          """)
  void whatSomebodyComplainsOfIsASymptom(String line, String sort) {
    assertEquals(List.of(sort), sorts(line));
  }

  @Test
  void rowsOfATableOnlyTellThatResultsChange() {
    assertEquals(
        List.of("UNSTABLE"),
        sorts("| full speed, batch 8 | 91 ... 96 %, another figure in every run |"));
    assertEquals(List.of(), sorts("| om | the boxes are wrong |"));
  }

  @Test
  void ofALogOnlyRemarksComplain() {
    var reader = new ComplaintReader();

    assertFalse(
        reader
            .read(new SourceText("run.log", "# on the board all boxes are wrong\n"))
            .facts()
            .isEmpty());
    assertFalse(
        reader.read(new SourceText("run.log", "[12:03:40] 418 轮与第 1 轮输出不一致\n")).facts().isEmpty());
    assertEquals(
        List.of(), reader.read(new SourceText("run.log", "[INFO] wrong boxes dropped\n")).facts());
  }

  @Test
  void whatSpeaksOfSpeedIsLeftOut() {
    assertEquals(List.of("WRONG"), sorts("The results are wrong and it is twice as slow as torch"));
    assertEquals(List.of(), sorts("The board is half as fast, is that normal?"));
  }

  @Test
  void withoutTheChipItIsToldOfSomethingElse() {
    assertEquals(List.of("DEGRADED"), sorts("论文里 0.76，310P 上精度下降到 0.6"));
    assertEquals(List.of(), sorts("论文中 fp8 的精度下降 1.2"));
  }

  @Test
  void oneSentenceOfAParagraphIsEnough() {
    String filling =
        "We run the detector on three cameras of the same make and store what it sees. ";

    assertEquals(
        List.of("WRONG"),
        sorts(filling.repeat(4) + "On the board all boxes are wrong. " + filling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "精度下降在 1% 范围之内，故精度达标。",
        "OM 离线推理的 top1 为 81.25%，与开源仓相比精度下降在 1% 以内。",
        "先生成校验数据，以确保量化后模型精度不会损失：",
        "onnx 转 om 时，不能使用 fp16，否则精度不达标",
        "原始模型转出 om 后精度有损失，故添加了修改脚本",
        "如果报错： `OSError: sndfile library not found`，则执行安装命令",
        "[Artifacts], average score: 0.372",
        "The loss of accuracy is within 1 % of the reference",
        "跳过模型尾部少量导致模型精度下降的节点",
        "推理图片保存在 results 目录下，注：每次生成的图像不同。",
        "动态 batch 转换失败，并且测的性能数据也不对",
        "检测框会被分类为 80 个类别之一",
        "query  text only: nan 0/1120   with image: nan 0/0",
        "Speed is fine (489 fps by default), please do not lose too much of it.",
        "若出现漏检，请调低阈值",
        "由于预处理需要进行两次图片的不同处理，所以生成的文件有两个",
        "模型的两个输出的余弦相似度与ONNX相比都是0.999",
        "相比传统卷积网络，在准确率小幅降低的前提下大大减少模型参数与运算量"
      })
  void whatIsSaidOfAGoodResultIsNone(String line) {
    assertEquals(List.of(), sorts(line));
    assertFalse(new ComplaintReader().recognises(new SourceText("README.md", line)));
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream file = ComplaintReaderTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void sentencesAsPeopleWriteThem() throws IOException {
    assertEquals(
        List.of(),
        lines("complaints.txt").stream().filter(line -> sorts(line).isEmpty()).toList(),
        "complaints that are not heard");
    assertEquals(
        List.of(),
        lines("no-complaints.txt").stream().filter(line -> !sorts(line).isEmpty()).toList(),
        "heard though nobody complains");
  }
}

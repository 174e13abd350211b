package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidedFiguresTest {

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(
            "a.csv", "项目,首位命中率,耗时(ms)\n服务器(caffe),99.2%,8.3\n小站(om),90.6%,11.9\n", 99.2, 90.6),
        Arguments.of(
            "a.txt",
            "+------+-----+------+\n| 类别 | pth | 310P |\n+------+-----+------+\n| 道路 | 94.0 | 93.1 |\n| mIoU | 90.18 | 68.60 |\n+------+-----+------+\n",
            90.18,
            68.60),
        Arguments.of("a.md", "|| 环境 || 漏检数 ||\n| 训练机 pth | 2 |\n| 边缘小站 om | 31 |\n", 2, 31),
        Arguments.of(
            "a.tex",
            "      & FRR & size \\\\\nHost  & 4.9 & 3.1 \\\\\n200 DK & 57.2 & 3.1 \\\\\n",
            4.9,
            57.2),
        Arguments.of(
            "a.txt",
            "IJB-C 1:1, TAR (%) at FAR\n\nFAR    1e-4\nv100   96.15\n310P   81.03\n",
            96.15,
            81.03),
        Arguments.of(
            "a.txt",
            "===== A100 =====\n* Acc@1 82.068\n===== 910B =====\n* Acc@1 0.100\n",
            82.068,
            0.1),
        Arguments.of("a.txt", "离线（torch，V100）字准 93.6，推理卡上字准只有 58.2\n", 93.6, 58.2),
        Arguments.of(
            "a.txt", "EM 81.1 on the T4. On the 310P the same set gave EM 8.6.\n", 81.1, 8.6),
        Arguments.of(
            "a.txt",
            "With onnxruntime they reach 27.6 dB PSNR.\nThe om gives 11.9 dB.\n",
            27.6,
            11.9),
        Arguments.of("a.txt", "GPU 上对了 193 张，转成 om 放到板子上只对 121 张\n", 193, 121),
        Arguments.of(
            "a.txt",
            "BLEU on newstest2019 fell from 25.3 on the workstation to 3.8 on the 310P.\n",
            25.3,
            3.8),
        Arguments.of(
            "a.json",
            "[{\"backend\": \"onnxruntime\", \"recall\": 0.954},\n {\"backend\": \"om\", \"recall\": 0.612}]\n",
            0.954,
            0.612),
        Arguments.of(
            "a.yaml",
            "models:\n  - name: higherhrnet\n    metric: AP\n    baseline: 64.8\n    measured: 51.2\n",
            64.8,
            51.2),
        Arguments.of(
            "a.txt", "字段准确率   对照 963‰   昇腾 659‰\n项目   对照   昇腾\n字段准确率   963‰   659‰\n", 96.3, 65.9));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairsFiguresOfBothSides(String name, String text, double reference, double npu) {
    List<Evaluation> figures = read(name, text);

    assertEquals(1, count(figures, Role.REFERENCE, reference), figures.toString());
    assertEquals(1, count(figures, Role.NPU, npu), figures.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| | GPU | 310P |\n|---|---|---|\n| 时延 ms | 4.1 | 9.3 |\n| 显存 GB | 3.2 | 1.1 |\n",
        "model\ttop1\nresnet18 (torch)\t94.1\nresnet50 (torch)\t95.8\nmobilenetv2_0.5 (om)\t88.3\n",
        "GPU (2xL40S):\nRequest throughput (req/s): 7.02\nNPU (910B4):\nRequest throughput (req/s): 3.06\n",
        "[05:11:09] epoch 3 step 4100 loss 2.11 acc 0.61 (A100)\n[06:11:09] epoch 3 step 4100 loss 2.90 acc 0.40 (910B)\n",
        "GPU 上漏检 5 张，板子上漏检 6 张\n"
      })
  void takesNothingElse(String text) {
    List<Evaluation> figures = read("a.txt", text);

    assertEquals(
        0,
        figures.stream().filter(figure -> figure.role() == Role.NPU).count(),
        figures.toString());
  }

  private static long count(List<Evaluation> figures, Role role, double value) {
    return figures.stream()
        .filter(figure -> figure.role() == role && Math.abs(figure.value() - value) < 1e-9)
        .map(Evaluation::value)
        .distinct()
        .count();
  }

  private static List<Evaluation> read(String name, String text) {
    return new EvaluationReader().read(new SourceText(name, text)).facts(Evaluation.class);
  }
}

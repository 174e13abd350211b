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
            "a.txt",
            "eval\n{'device': 'cuda', 'MOTA': 76.4}\n{'device': 'Ascend910B', 'MOTA': 41.2}\n",
            76.4,
            41.2),
        Arguments.of("a.txt", "unet\nCLIP score     GPU 0.3142     Duo卡 0.1377\n", 0.3142, 0.1377),
        Arguments.of(
            "a.log",
            "offline (tf1.15 cpu) vs online (310P, bs 256)\nauc    offline=0.742   online=0.683\n",
            0.742,
            0.683),
        Arguments.of(
            "a.txt",
            "----- output_gpu\n     IDF1  IDP GT MT  FN  MOTA\nALL  65.9% 75.1% 88 44 6023 71.3%\n"
                + "----- output_310p\n     IDF1  IDP GT MT  FN  MOTA\nALL  34.0% 65.5% 88 10 15918 30.4%\n",
            71.3,
            30.4),
        Arguments.of(
            "a.csv",
            "Wall time,Step,Run,Tag,Value\n17.1,1,eval_a100,eval/rouge1,0.4417\n"
                + "17.2,1,eval_npu910b,eval/rouge1,0.2236\n",
            0.4417,
            0.2236),
        Arguments.of(
            "a.html",
            "<p>Angular error in degrees</p>\n<table>\n<tr><th></th><th>MPII</th></tr>\n"
                + "<tr><td>edge (310B, om)</td><td>13.77&deg;</td></tr>\n<tr><td>PC (pytorch)</td><td>4.52&deg;</td></tr>\n</table>\n",
            4.52,
            13.77),
        Arguments.of(
            "a.log",
            "[06/03 17:22:08 d2.evaluation.testing]: copypaste: Task: segm\n"
                + "[06/03 17:22:08 d2.evaluation.testing]: copypaste: AP,AP50,AP75\n"
                + "[06/03 17:22:08 d2.evaluation.testing]: copypaste: 34.5,55.9,36.7\n^^^ mask_rcnn.pkl, GPU\n"
                + "[06/04 09:03:51 d2.evaluation.testing]: copypaste: Task: segm\n"
                + "[06/04 09:03:51 d2.evaluation.testing]: copypaste: AP,AP50,AP75\n"
                + "[06/04 09:03:51 d2.evaluation.testing]: copypaste: 6.8,17.0,4.3\n^^^ om, Atlas 300I Pro\n",
            55.9,
            17.0),
        Arguments.of(
            "a.log",
            "2024-06-04 21:13:07,551 INFO decode cmd: recognize.py --gpu 0 --checkpoint exp/avg_30.pt\n"
                + "Overall -> 5.12 % N=104765 C=99782 S=4722 D=261 I=383\n"
                + "2024-06-05 10:40:59,020 INFO load encoder_bs64.om on device 0\n"
                + "Overall -> 43.37 % N=104765 C=61790 S=30288 D=12687 I=2461\n",
            5.12,
            43.37),
        Arguments.of(
            "a.log",
            "%WER 38.90 [ 20445 / 52558, 310 ins, 12870 del, 7265 sub ] exp/decode_test_om/wer_7_0.0\n"
                + "%WER 7.53 [ 3958 / 52558, 512 ins, 640 del, 2806 sub ] exp/decode_test/wer_9_0.0\n",
            7.53,
            38.9),
        Arguments.of("a.txt", "T4 上的烟火检测 mAP 为 91.3，我们这边三块卡分别 91.2、91.2、78.8。\n", 91.3, 78.8),
        Arguments.of(
            "a.txt",
            "On the March archive of the whole year the torch model on the workstation\n"
                + "gives a recall of 0.957. The NPU gives a recall of 0.511.\n",
            0.957,
            0.511),
        Arguments.of(
            "a.yaml", "image_auroc:\n  train_side: 0.991\n  atlas500: 0.788\n", 0.991, 0.788),
        Arguments.of(
            "a.md",
            "| 芯片 | 开源精度(Acc@1) | NPU精度(Acc@1) | 开源精度(Acc@5) | NPU精度(Acc@5) |\n|-|-|-|-|-|\n| 310P3 | 81.5% | 71.4% | 95.8% | 95.7% |\n",
            81.5,
            71.4),
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
        "GPU 上漏检 5 张，板子上漏检 6 张\n",
        "Wall time,Step,Run,Tag,Value\n17.1,1,eval_a100,perf/fps,44\n17.2,1,eval_npu,perf/fps,22\n",
        "%CER 1.95 [ 2043 / 104765 ] exp/onnx/best\n%CER 1.99 [ 2085 / 104765 ] exp/om/best\n",
        "时延   GPU 4.1   NPU 9.3\n"
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

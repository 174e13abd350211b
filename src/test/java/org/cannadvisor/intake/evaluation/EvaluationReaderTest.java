package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchFigure;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationReaderTest {

  private final EvaluationReader reader = new EvaluationReader();

  @Test
  void columnsForPartsOfTheDataAreNotOneMetric() {
    List<Evaluation> figures =
        read("结果.csv", "模型,白天AP50,夜间AP50,耗时ms\npt (GPU),0.887,0.822,\nint8 om,0.885,0.820,4.3\n");

    assertEquals(
        List.of("白天ap50 0.887", "夜间ap50 0.822", "白天ap50 0.885", "夜间ap50 0.82"),
        figures.stream().map(one -> one.metric() + " " + one.value()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Accuracy: 0.719;accuracy;0.719",
        "acc_top1: 76.13%;top1;76.13",
        "top1 acc = 71.9%;top1;71.9",
        "Prec@5 92.8;top5;92.8",
        "mAP@0.5 = 0.561;map50;0.561",
        "mAP@0.5:0.95: 0.372;map;0.372",
        "bbox_mAP_50: 0.5810;map50;0.581",
        "AP50: 60.1;map50;60.1",
        "AP: 0.412;map;0.412",
        "mIoU: 77.2;miou;77.2",
        "EER: 1.02 %;eer;1.02",
        "BLEU score is 33.12;bleu;33.12",
        "F1-score: 88.2;f1;88.2",
        "eval_f1 = 0.8812;f1;0.8812",
        "PSNR: 32.1;psnr;32.1",
        "WER 5.21%;wer;5.21",
        "CER=4.5;cer;4.5",
        "MPJPE: 52.1;mpjpe;52.1",
        "SAD = 24.15;sad;24.15",
        "NDS: 0.451;nds;0.451",
        "MRR@10: 0.391;mrr;0.391",
        "max F-measure: 0.872;f1;0.872",
        "正确率：97.2%;accuracy;97.2",
        "召回率: 0.93;recall;0.93",
        "'top1': 76.1;top1;76.1",
        "精度：0.91;accuracy;0.91"
      })
  void readsFigures(String line, String metric, double value) {
    List<Evaluation> figures = read("result.txt", line + "\n");

    assertEquals(1, figures.size());
    assertEquals(metric, figures.get(0).metric());
    assertEquals(value, figures.get(0).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Epoch: [1][10/100] Acc@1 55.00 Acc@5 70.1",
        "Test: [0/196] Time 0.3 Acc@1 75.0 (75.0)",
        "step 100, loss 0.3, acc: 0.9",
        "best acc: 0.91 at lr 0.1",
        "python3 eval.py --acc=0.5",
        "accuracy 2023-01-01",
        "top1 threshold: 0.5",
        "acc version: 1.2.3",
        "The model map: 3 entries",
        "精度目标 top1: 76.0",
        "acc: 1",
        "top1: 700"
      })
  void inventsNothing(String line) {
    assertFalse(reader.recognises(new SourceText("result.txt", line + "\n")));
  }

  @Test
  void readsAShortSheetOfResults() {
    List<Evaluation> figures =
        read("compare.csv", "backend,top1,top5\ngpu,79.83,94.95\nnpu,78.11,94.06\n");

    assertEquals(
        List.of("REFERENCE top1 79.83", "REFERENCE top5 94.95", "NPU top1 78.11", "NPU top5 94.06"),
        figures.stream().map(one -> one.role() + " " + one.metric() + " " + one.value()).toList());
    assertFalse(
        reader.recognises(new SourceText("steps.csv", "step,acc\n" + "1,0.5\n".repeat(40))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          在线评估 f1 (entity) = 0.9608，om 出来只有 0.87 左右，跑两次还不一样（0.8713 / 0.8689）; 0.9608; 0.87
          The recall was 0.93, the om has only 0.71                                      ; 0.93; 0.71
          GPU top1 76.1, Atlas 71.2                                                      ; 76.1; 71.2
          三类模型, 310P3, CANN 6.3. PyTorch mAP@0.5 0.912, om mAP@0.5 0.604, 框不对    ; 0.912; 0.604
          框架 mIoU 为 0.78，310 掉到 0.62                                               ; 0.78; 0.62
          onnx top1 76.1 (50000 张), om 71.9 (bs 16)                                     ; 76.1; 71.9
          mIoU: torch 0.78 (paper weights), 310P 0.62                                    ; 0.78; 0.62
          GPU acc 91.2（单尺度）, 昇腾 85.0（静态）                                      ; 91.2; 85.0
          """)
  void bothFiguresOfASentence(String line, double reference, double npu) {
    List<Evaluation> figures = read("README.md", line + "\n");

    assertEquals(
        List.of("REFERENCE " + reference, "NPU " + npu),
        figures.stream().map(one -> one.role() + " " + one.value()).toList());
  }

  @Test
  void aFigureInBracketsIsNotWhatTheFirstOneIs() {
    List<Evaluation> figures = read("README.md", "mAP50-95 只有 0.312（GPU 0.446）。\n");

    assertEquals(
        List.of("NPU 0.312", "REFERENCE 0.446"),
        figures.stream().map(one -> one.role() + " " + one.value()).toList());
  }

  @Test
  void theNameOfAFileTellsTheBatch() {
    var text = new SourceText("log/om_bs16.log", "top1: 0.0512\n");

    assertEquals(
        List.of(16),
        reader.read(text).facts(BatchFigure.class).stream().map(BatchFigure::batch).toList());
  }

  @Test
  void readsSeveralFiguresOfOneLine() {
    List<Evaluation> figures = read("eval.log", " * Acc@1 76.130 Acc@5 92.862\n");

    assertEquals(List.of("top1", "top5"), figures.stream().map(Evaluation::metric).toList());
    assertEquals(92.862, figures.get(1).value());
  }

  @Test
  void readsTheWholePictureLinesOfCoco() {
    String log =
        """
         Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.372
         Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.581
         Average Precision  (AP) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = 0.212
         Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.300
        """;

    List<Evaluation> figures = read("eval.log", log);

    assertEquals(List.of("map", "map50"), figures.stream().map(Evaluation::metric).toList());
    assertEquals(0.372, figures.get(0).value());
  }

  @Test
  void keepsTheLastFigureOfALog() {
    List<Evaluation> figures =
        read("eval.log", "[10:00:01] acc: 0.50\n[10:00:02] acc: 0.61\n[10:00:03] acc: 0.72\n");

    assertEquals(1, figures.size());
    assertEquals(0.72, figures.get(0).value());
    assertEquals(3, figures.get(0).at().line());
  }

  @Test
  void knowsWhoseFigureItIs() {
    List<Evaluation> figures = read("r.txt", "om accuracy: 0.719\nonnx accuracy: 0.725\n");

    assertEquals(Role.NPU, figures.get(0).role());
    assertEquals(Role.REFERENCE, figures.get(1).role());
    assertEquals(Role.NPU, read("result_om.txt", "acc: 0.7\n").get(0).role());
    assertEquals(Role.UNKNOWN, read("result.txt", "baseline acc: 0.7\n").get(0).role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          训练精度 acc: 0.81 | REFERENCE
          the trained model reaches acc: 0.81 | REFERENCE
          Training on 8 cards, acc: 0.81 | REFERENCE
          training set acc: 0.81 | UNKNOWN
          训练集 acc: 0.81 | UNKNOWN
          NPU 训练 acc: 0.81 | UNKNOWN
          """)
  void theFigureOfTheTrainingIsWhatTheConversionIsComparedWith(String line, Role role) {
    assertEquals(role, read("r.txt", line + "\n").get(0).role());
  }

  @Test
  void readsJson() {
    String json =
        """
        {"title": "Overall", "value": [{"key": "Number of images", "value": "50000"},
          {"key": "Top1 accuracy", "value": "76.13%"}], "om": {"mAP": 0.41}}
        """;

    List<Evaluation> figures = read("result.json", json);

    assertEquals(76.13, figures.get(0).value());
    assertEquals(2, figures.get(0).at().line());
    assertEquals("map", figures.get(1).metric());
    assertEquals(Role.NPU, figures.get(1).role());
    assertTrue(inventsNothingIn("{\"epoch\": 3, \"acc\": 0.9}"));
  }

  @Test
  void readsTablesByColumnRowAndCell() {
    String tables =
        """
        | 模型 | batch | 官网pth精度 | 310P3精度 | 310P3性能 |
        | --- | --- | --- | --- | --- |
        | ResNet50 | 1 | top1:76.13% | top1:71.90% | 1200 fps |

        | Model | mIoU (%) | Device |
        |---|---|---|
        | fcn | **75.9** | Ascend 310P3 |

        | Metric | Baseline | NPU |
        |---|---|---|
        | mAP@0.5 | 0.56 | 0.55 |
        """;

    List<Evaluation> figures = read("README.md", tables);

    assertEquals(
        List.of("top1", "top1", "miou", "map50", "map50"),
        figures.stream().map(Evaluation::metric).toList());
    assertEquals(
        List.of(Role.REFERENCE, Role.NPU, Role.NPU, Role.REFERENCE, Role.NPU),
        figures.stream().map(Evaluation::role).toList());
    assertTrue(figures.get(0).label().contains("ResNet50"));
  }

  @Test
  void columnsMayBeNamedAfterSideAndMetric() {
    List<Evaluation> figures =
        read("split.csv", "camera,gpu_map50,npu_map50,npu_map50_95\ngate,0.95,0.81,0.37\n");

    assertEquals(
        List.of("map50 REFERENCE 0.95", "map50 NPU 0.81", "map NPU 0.37"),
        figures.stream()
            .map(figure -> figure.metric() + " " + figure.role() + " " + figure.value())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pth 官方 97.7%。om 出来是 0.02%            | REFERENCE 97.7, NPU 0.02
          GPU: 97.7 %, NPU: 0.02 %         | REFERENCE 97.7, NPU 0.02
          CPU 占用 80%，NPU 利用率 30%               |
          NPU 比 GPU 快 30%，om 大小是 onnx 的 50%   |
          """)
  void sharesOfBothSidesNeedNoName(String line, String figures) {
    assertEquals(
        figures == null ? "" : figures,
        String.join(
            ", ",
            new EvaluationReader()
                .read(new SourceText("README.md", line + "\n")).facts(Evaluation.class).stream()
                    .map(figure -> figure.role() + " " + figure.value())
                    .toList()));
  }

  @Test
  void theOtherSideMayStandBehindASemicolon() {
    List<Evaluation> figures = read("README.md", "GPU 上 mIoU 0.741;板子上 0.242。\n");

    assertEquals(
        List.of(Role.REFERENCE, Role.NPU), figures.stream().map(Evaluation::role).toList());
  }

  @Test
  void programsAreNoResults() {
    assertFalse(reader.recognises(new SourceText("eval.py", "acc = 0.5\n")));
  }

  @Test
  void longLinesAreReadInLinearTime() {
    String line = "acc ".repeat(1_000_000) + "\n" + "top1(".repeat(100_000);

    assertFalse(reader.recognises(new SourceText("x.log", line)));
  }

  private boolean inventsNothingIn(String json) {
    return !reader.recognises(new SourceText("x.json", json));
  }

  private List<Evaluation> read(String path, String content) {
    var text = new SourceText(path, content);
    assertTrue(reader.recognises(text));
    return reader.read(text).facts(Evaluation.class);
  }

  @Test
  void aHeadingTellsWhichRunAFigureIsOf() {
    List<Evaluation> figures =
        reader
            .read(
                new SourceText(
                    "eval.log",
                    "== base\nEER 6.83%  threshold 0.41\n== fuoff\nEER 2.50%  threshold 0.53\n"))
            .facts(Evaluation.class);

    assertEquals(List.of("base", "fuoff"), figures.stream().map(Evaluation::label).toList());
    assertEquals(List.of(6.83, 2.5), figures.stream().map(Evaluation::value).toList());
  }

  @Test
  void aCommandTellsWhoseTheFigureIsThatItPrints() {
    List<Evaluation> figures =
        reader
            .read(
                new SourceText(
                    "wer.log",
                    "$ python wer.py hyp_onnx.txt\nwords 52576 WER 3.58%\n$ python wer.py hyp_om.txt\nwords 52576 WER 4.89%\n"))
            .facts(Evaluation.class);

    assertEquals(
        List.of(Role.REFERENCE, Role.NPU), figures.stream().map(Evaluation::role).toList());
  }

  @Test
  void sharesOfBothSidesWithoutAMetric() {
    List<Evaluation> figures =
        reader
            .read(new SourceText("README.md", "Test set 4000 lines. om: 0.652, paddle: 0.884.\n"))
            .facts(Evaluation.class);

    assertEquals(List.of(0.652, 0.884), figures.stream().map(Evaluation::value).toList());
    assertFalse(
        reader.recognises(new SourceText("README.md", "om takes 0.652 s, onnx 0.884 s.\n")));
  }
}

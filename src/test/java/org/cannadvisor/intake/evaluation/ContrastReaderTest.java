package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.OutcomeContrast.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContrastReaderTest {

  private static List<OutcomeContrast> told(String line) {
    var text = new SourceText("notes.md", line + "\n");
    var reader = new ContrastReader();
    return reader.recognises(text) ? reader.read(text).facts(OutcomeContrast.class) : List.of();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          With batch 1 the boxes are right, with batch 4 they are garbage.          | BATCH
          bs=1 精度正常，bs=8 结果错乱                                                | BATCH
          om 单张推理结果与 pth 一致，batch=8 时后面 7 张全是背景框               | BATCH
          Only batch size 1 gives correct results.                                 | BATCH
          单batch推理结果与onnx一致，多batch时只有一半结果正确其余错误                     | BATCH
          Single images match torch but larger batches differ.                     | BATCH
          The first frame is correct, all later ones repeat it.                    | ORDER
          只有第一帧正确，后面的帧全错                                                   | ORDER
          第一次推理结果正常，从第二次开始输出异常                                         | ORDER
          Only the first request is answered correctly, what follows repeats it | ORDER
          Only the first request is answered right                                 | ORDER
          With one thread everything matches, with four threads faces get mixed up  | CONCURRENCY
          单路视频正常，多路并发时检测框错乱                                              | CONCURRENCY
          results are fine in a single-threaded run while in parallel they are wrong | CONCURRENCY
          The same om is right on 310P3, wrong on 310B4                             | CHIP
          在 310P 上结果正常，910B 上输出不对                                            | CHIP
          Dynamic input: 640 is right, 320 is wrong.                               | SIZE
          分辨率 1280x720 检测正常，1920x1080 检测框偏移                                | SIZE
          静态 shape 正常，动态 shape 结果不对                                          | SIZE
          单线程跑没问题，两个线程一起跑结果就乱                                         | CONCURRENCY
          第一个 token 是对的，后面全是乱码                                              | STEP
          With iters=1 the two agree, at 12 iterations the om is off                | STEP
          eager 模式正常，图模式输出乱码                                                 | MODE
          tp=1 is fine, tp=2 garbled                                                | CARDS
          fp16 正常，int8 掉 20 个点                                                   | DTYPE
          opencv 前处理正常，DVPP 前处理框偏                                            | PREPARATION
          """)
  void bothSidesAreHeard(String line, Axis axis) {
    assertEquals(List.of(axis), told(line).stream().map(OutcomeContrast::axis).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With batch 1 and batch 8 the boxes are right.",
        "Batch 1 takes 3 ms, batch 8 takes 11 ms, both are fine.",
        "If batch 1 is right and batch 4 wrong, check the gears.",
        "The first line is the correct label, other columns are scores.",
        "310P3 accuracy 76.1, T4 accuracy 76.3, results are fine",
        "单线程和多线程结果一致",
        "Please make sure that the first image is right, others may be wrong",
        "640 images are right, 320 are wrong",
        "使用 310P 转换的模型在 310P 上推理，结果正确"
      })
  void othersAreLeftAlone(String line) {
    assertEquals(List.of(), told(line));
  }

  @Test
  void twoItemsOfAListAreTheTwoSides() {
    assertEquals(1, told("- batch 1: ok\n- batch 4: wrong").size());
    assertEquals(0, told("batch 1: ok\n\n- batch 4: wrong").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| batch | boxes |\n|---|---|\n| bs 1 | fine |\n| bs 8 | wrong |",
        "## batch 1\n\nAll boxes are right.\n\n## batch 8\n\nboxes are garbage.",
        "【单线程】\n结果正常\n【四线程】\n结果错乱",
        "eager:\n  text is fine\ngraph mode:\n  text is garbled"
      })
  void rowsAndHeadingsAreTheTwoSides(String text) {
    assertEquals(1, told(text).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| bs 1 | fine |\n| bs 8 | fine |",
        "## batch 1\n\nAll boxes are right.\n\n## batch 8\n\nBoxes are right as well.",
        "## Install\nok\n## Run\nwrong"
      })
  void thoseThatSayNothingOfTheSort(String text) {
    assertEquals(0, told(text).size());
  }

  @ParameterizedTest
  @CsvSource({
    "'310P3 正常，310B4 错误',Ascend310P3,Ascend310B4",
    "'bs1 ok, bs16 wrong',batch 1,batch 16"
  })
  void theSidesAreNamed(String line, String good, String bad) {
    OutcomeContrast contrast = told(line).get(0);

    assertEquals(good, contrast.good());
    assertEquals(bad, contrast.bad());
  }

  @ParameterizedTest
  @CsvSource({"'bs1 ok, bs16 wrong',WRONG", "'单线程精度正常，多线程精度下降',DEGRADED"})
  void whatIsWrongUnderOneCircumstanceIsAComplaint(String line, String sort) {
    var reading = new ContrastReader().read(new SourceText("notes.md", line + "\n"));

    assertEquals(
        List.of(sort),
        reading.facts(Complaint.class).stream().map(one -> one.sort().name()).toList());
  }
}

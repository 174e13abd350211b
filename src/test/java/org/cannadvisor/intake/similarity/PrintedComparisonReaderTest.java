package org.cannadvisor.intake.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.DoubtfulOutput;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.NetworkResult;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.ToldOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedComparisonReaderTest {

  private static List<Fact> facts(String name, String content) {
    var text = new SourceText(name, content.replace("\\n", "\n") + "\n");
    var reader = new PrintedComparisonReader();
    return reader.recognises(text) ? reader.read(text).facts() : List.of();
  }

  private static <T extends Fact> List<T> facts(Class<T> sort, String name, String content) {
    return facts(name, content).stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  @Test
  void theSameInputOnBothSidesIsNoOtherComparison() {
    String heads = "head 0 (1,33,80,80) cosine min 0.999981 max abs 0.0391";

    assertEquals(
        1,
        facts(NetworkResult.class, "cmp.txt", "om against onnxruntime, same blob\\n" + heads)
            .size());
    assertEquals(
        0, facts(NetworkResult.class, "cmp.txt", "om and onnx, same person\\n" + heads).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          cmp.log         ; cosine similarity: 0.71                                   ; 0.71
          run.log         ; output[0] cos_sim=0.4312 max_abs=7.02                      ; 0.4312
          check_om.txt    ; [INFO] 2024-05-01 10:00:00 logits cos = 0.8312, mean diff 0.32 ; 0.8312
          compare/out.txt ; om vs onnx cosine(om, onnx)= 83%                         ; 0.83
          对比结果.txt     ; 余弦相似度：0.83                                            ; 0.83
          diff.log        ; out0 cosine 0.9999\\nout1 cosine 0.62\\nout2 cosine 0.9997 ; 0.62
          result.log      ; embeddings (npu / torch): cosine distance 0.25             ; 0.75
          compare.log     ; img_01.jpg cos 0.61\\nimg_02.jpg cos 0.64\\nimg_03.jpg cos 0.9995 ; 0.64
          verify_om.csv   ; output,cosine,max_err\\nboxes,0.99991,0.02\\nscores,0.5512,0.91 ; 0.5512
          README.md       ; | output | cos (om / onnx) |\\n|---|---|\\n| heat | 0.92 |\\n| wh | 0.9999 | ; 0.92
          notes.txt       ; om against torch\\n\\nname    similarity\\nboxes   0.8861\\nscores  0.9991 ; 0.8861
          cmp.txt         ; om / torch, cosine of each output\\nmask_p3  (1,32,80,80)  0.99971\\nmask_p4  (1,32,40,40)  0.5127\\n3 pictures ; 0.5127
          cmp.log         ; om against onnx, cos: p3 0.9991, p4 0.4121, p5 0.9987            ; 0.4121
          cmp.log         ; om vs torch\\nmax |diff| = 3.1   mean |diff| = 0.42   cos = 0.8123 ; 0.8123
          verify_om.txt   ; output  cosine\\nboxes   0.9999\\n...\\nlogits  0.3311              ; 0.3311
          """)
  void badOutputsAreMeasured(String name, String content, double cosine) {
    List<NetworkResult> results = facts(NetworkResult.class, name, content);

    assertEquals(List.of(cosine), results.stream().map(NetworkResult::cosine).toList());
    assertFalse(results.get(0).good());
    assertTrue(results.get(0).finite());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          om_vs_onnx.log ; output 0 cosine similarity: 0.999987
          compare.log    ; load net.om\\ntorch reference\\nlogits cos 0.9998 max diff 0.004
          npu_check.txt  ; onnxruntime 与 om 余弦相似度 0.9999
          """)
  void goodOutputsAreMeasured(String name, String content) {
    List<NetworkResult> results = facts(NetworkResult.class, name, content);

    assertEquals(List.of(true), results.stream().map(NetworkResult::good).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          face.log         ; similarity of the pair: 0.31 (different person)
          lfw_verify.log   ; cosine similarity: 0.41
          train.log        ; epoch 3 loss 0.3 cosine lr 0.01
          search.log       ; query 12 top-5 similarity 0.62 0.60
          README.md        ; The cosine similarity should be above 0.99 for every layer of the om.
          README.md        ; 余弦相似度低于 0.98 的层为异常层
          compare.log      ; torch vs onnx: cosine 0.8312
          export_check.log ; max diff 0.0000012
          sensitivity.log  ; conv1 cos 0.93\\nconv2 cos 0.95\\nconv3 cos 0.91
          bench.log        ; latency diff 12.5 ms, max error rate 0
          sts.md           ; | model | cosine spearman |\\n|---|---|\\n| om | 0.8423 |
          compare.log      ; cosine tolerance set, elapsed 3.2 s
          """)
  void figuresOfOtherThingsAreLeftAlone(String name, String content) {
    assertEquals(List.of(), facts(name, content));
  }

  @Test
  void goodFiguresOfAnExportSayNothingOfTheChip() {
    assertEquals(List.of(), facts("export_onnx.log", "output 0 cosine: 0.99999 max diff 1e-6"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv1 cos 0.99999\\nlayer1.0.bn1 cos 0.9998\\nlayer2.0.conv1 cos 0.9121\\nlayer3 cos 0.88",
        "layer            cosine    max_err\\nconv1            0.99999   0.002\\nlayer1.0.bn1     0.9998    0.01\\nlayer2.0.conv1   0.9121    1.31\\nlayer3           0.88      2.2",
        "逐层结果\\n\\n| 节点 | 余弦相似度 |\\n|---|---|\\n| conv1 | 0.99999 |\\n| layer1.0.bn1 | 0.9998 |\\n| layer2.0.conv1 | 0.9121 |\\n| layer3 | 0.88 |",
        "op  type  cosine  |  NPU  min  max  |  ref  min  max\\nconv1  Conv2D  0.99999  |  -1.0  2.0  |  -1.0  2.0\\nlayer1.0.bn1  Mul  0.9998  |  -1.0  2.0  |  -1.0  2.0\\nlayer2.0.conv1  Conv2D  0.9121  |  -1.0  2.0  |  -1.0  2.0\\nlayer3  Log  0.88  |  -1.0  2.0  |  -1.0  2.0",
        "| node | cos |\\n|---|---|\\n| conv1 | 0.99999 |\\n| layer1.0.bn1 | 0.9998 |\\n| layer2.0.conv1 | 0.9121 |\\n| layer3 | 0.88 |"
      })
  void layersBecomeTheRowsOfAComparison(String content) {
    List<ComparedTensor> rows = facts(ComparedTensor.class, "compare_layers.txt", content);

    assertEquals(
        List.of("conv1", "layer1.0.bn1", "layer2.0.conv1", "layer3"),
        rows.stream().map(ComparedTensor::operator).toList());
    assertEquals(0.9121, rows.get(2).cosine());
    assertEquals(1, facts(Comparison.class, "compare_layers.txt", content).size());
  }

  @Test
  void operatorsThatAreNamedByTheirTypeHaveOne() {
    List<ComparedTensor> rows =
        facts(
            ComparedTensor.class,
            "cmp.csv",
            "id,name,op_type,cosine\\n0,Conv_0,,0.9999\\n1,/model.1/Softmax,,0.9997\\n2,fc,Gemm,0.93");

    assertEquals(
        List.of("Conv", "Softmax", "Gemm"), rows.stream().map(ComparedTensor::opType).toList());
  }

  @Test
  void aListSortedByItsFiguresHasNoOrderOfExecution() {
    String sorted = "fc cos 0.31\\nconv9 cos 0.52\\nconv2 cos 0.96\\nconv1 cos 0.999";

    assertEquals(List.of(), facts(ComparedTensor.class, "layers_cmp.log", sorted));
  }

  @Test
  void errorsThatAreNoNumbersAreOfDataThatAreNot() {
    List<NetworkResult> results =
        facts(NetworkResult.class, "compare.log", "output0 cosine nan max_abs_err nan");

    assertFalse(results.get(0).finite());
  }

  @Test
  void aGoodCosineWithALargeErrorIsInDoubt() {
    String line = "om / onnx boxes cos 0.9991 max abs error: 31.5";

    assertEquals(1, facts(DoubtfulOutput.class, "compare.log", line).size());
    assertEquals(List.of(), facts(NetworkResult.class, "compare.log", line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          compare.log   ; max abs error: 12.5                                       ; 1
          om_vs_pt.log  ; mean diff 3.2e-1, max diff 4.5                            ; 1
          om_vs_pt.log  ; max diff 4.5 mean diff 0.0001                             ; 0
          compare.log   ; max abs error: 0.012                                      ; 0
          compare.log   ; force_fp16 cos 0.71\\nmust_keep_origin_dtype cos 0.9999    ; 1
          compare.log   ; force_fp16      logits cos 0.71\\nmust_keep_origin_dtype  logits cos 0.9999 ; 1
          compare.log   ; fusion on: cos 0.9998\\nfusion off: cos 0.9999             ; 0
          """)
  void errorsAndExperimentsComplain(String name, String content, int complaints) {
    assertEquals(complaints, facts(Complaint.class, name, content).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          cmp.log ; bs=1 cosine 0.9999\\nbs=8 cosine 0.4312                                                  ; 1
          cmp.md  ; | batch size | cos (om, onnx) |\\n|---|---|\\n| 1 | 0.9999 |\\n| 16 | 0.51 |             ; 1
          cmp.log ; bs=1 cosine 0.9999\\nbs=8 cosine 0.9998                                                  ; 0
          cmp.log ; bs=1 cosine 0.4111\\nbs=8 cosine 0.4312                                                  ; 0
          """)
  void onlyOneSampleAtATimeIsGood(String name, String content, int contrasts) {
    assertEquals(contrasts, facts(OutcomeContrast.class, name, content).size());
  }

  @Test
  void onlyTheFirstSampleIsGood() {
    String first = "frame 0 cos 0.9998\\nframe 1 cos 0.41\\nframe 2 cos 0.38";
    String some = "frame 0 cos 0.9998\\nframe 1 cos 0.41\\nframe 2 cos 0.9997";

    assertEquals(1, facts(OutcomeContrast.class, "compare.log", first).size());
    assertEquals(0, facts(OutcomeContrast.class, "compare.log", some).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          check_om.log ; Mismatched elements: 812 / 1000 (81.2%)\\nMax absolute difference: 3.25          ; 1
          test_npu.txt ; Tensor-likes are not close!\\n\\nMismatched elements: 40 / 64 (62.5%)\\nGreatest absolute difference: 0.71 at index (0, 3) (up to 1e-05 allowed) ; 1
          check_om.log ; Mismatched elements: 990 / 1000 (99%)\\nMax absolute difference: 0.0021\\nMax relative difference: 0.4 ; 0
          check_om.log ; Mismatched elements: 1 / 1000 (0.1%)\\nMax absolute difference: 0.9            ; 0
          unit.txt     ; Mismatched elements: 812 / 1000 (81.2%)\\nMax absolute difference: 0.9          ; 0
          """)
  void checksThatClearlyFailComplain(String name, String content, int complaints) {
    assertEquals(complaints, facts(Complaint.class, name, content).size());
  }

  @Test
  void waysOfConvertingHaveOutcomes() {
    String log =
        "force_fp16 boxes cos 0.71\\nforce_fp16 scores cos 0.9998\\n"
            + "must_keep_origin_dtype boxes cos 0.9999\\nmust_keep_origin_dtype scores cos 0.9997";

    assertEquals(
        List.of("false force_fp16 boxes", "true must_keep_origin_dtype boxes"),
        facts(ToldOutcome.class, "compare.log", log).stream()
            .map(one -> one.good() + " " + one.words())
            .toList());
  }

  @Test
  void figuresUnderTheCommandsOfTrials() {
    List<ToldOutcome> told =
        facts(
            ToldOutcome.class,
            "check/result.txt",
            """
            om against onnx, bus.jpg
            1) python convert.py
            cls cos 0.412276 max|d| 0.8317
            2) python convert.py --extra buffer_optimize=off_optimize
            cls cos 0.412276 max|d| 0.8317
            3) python convert.py --extra disable_reuse_memory=1
            cls cos 0.999463 max|d| 0.0104
            """);

    assertEquals(List.of(false, false, true), told.stream().map(ToldOutcome::good).toList());
    assertTrue(told.get(0).words().startsWith("default"));
    assertTrue(told.get(2).words().contains("disable_reuse_memory=1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          session.txt ; >>> a, b = np.load("gpu.npy"), np.load("npu.npy")\\n>>> np.dot(a, b) / np.linalg.norm(a) / np.linalg.norm(b)\\n0.0617 ; 0.0617
          session.txt ; om and onnxruntime\\nIn [3]: cosine_similarity(om, ref)\\nOut[3]: 0.4312                                            ; 0.4312
          junit.xml   ; <testsuite name="om against onnxruntime">\\n<failure message="cosine 0.5532">embeds</failure>                         ; 0.5532
          """)
  void consolesAndReportsOfTests(String name, String content, double cosine) {
    assertEquals(
        List.of(cosine),
        facts(NetworkResult.class, name, content).stream().map(NetworkResult::cosine).toList());
  }
}

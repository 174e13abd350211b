package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.NetworkResult;
import org.cannadvisor.model.StatedAgreement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgreementReaderTest {

  private static List<Double> said(String line) {
    var text = new SourceText("README.md", line + "\n");
    var reader = new AgreementReader();
    return reader.recognises(text)
        ? reader.read(text).facts(NetworkResult.class).stream().map(NetworkResult::cosine).toList()
        : List.of();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          om 与 onnx 的三个输出余弦相似度都 > 0.9999，但 mAP 只有 0.312 ; 0.9999
          单张图片比对 onnx 与 om 的输出，余弦相似度 0.99998             ; 0.99998
          The outputs of om and onnx have a cosine similarity of 0.9997  ; 0.9997
          Logits on the NPU vs torch: cosine 0.99993                     ; 0.99993
          精度不达标, 输出和 onnx 逐个比过余弦都在 0.999 以上             ; 0.999
          Raw outputs compared with onnxruntime: cosine 0.9998           ; 0.9998
          """)
  void outputsThatAgreeAreSaidTo(String line, double cosine) {
    assertEquals(List.of(cosine), said(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "两种输出向量和 GPU 的余弦平均 0.9992，问题向量平均 0.60",
        "Outputs of om and onnx: cosine 0.9998, lowest 0.71"
      })
  void theLowestFigureOfALineDecides(String line) {
    assertEquals(List.of(), said(line));
  }

  private static boolean isSaidInWords(String line) {
    var text = new SourceText("README.md", line + "\n");
    return !new AgreementReader().read(text).facts(StatedAgreement.class).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "om 和 onnx 的输出完全一致，但是 mAP 只有 0.2",
        "The outputs of the om are identical to those of onnxruntime, the boxes are wrong.",
        "单张图片 om 输出与 pytorch 输出能对上",
        "Logits of npu and torch match, accuracy is 0.61"
      })
  void outputsThatAgreeInWords(String line) {
    assertTrue(isSaidInWords(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "om 和 onnx 的输出不一致",
        "请确保 om 的输入输出与 onnx 一致",
        "The outputs of om and onnx do not match.",
        "om 的输出形状与 onnx 一致",
        "om and onnx agree"
      })
  void whatOnlyShouldAgree(String line) {
    assertFalse(isSaidInWords(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "om 与 onnx 的输出余弦相似度只有 0.62",
        "om 与 onnx 逐层比对，中间层输出余弦相似度 0.9999",
        "两张图片特征的余弦相似度大于 0.9990 则判为同一人",
        "| om | onnx | 输出 | 余弦 0.9999 |",
        "The outputs of om and onnx differ."
      })
  void otherSentencesDoNot(String line) {
    assertEquals(List.of(), said(line));
  }
}

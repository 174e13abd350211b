package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.NetworkResult;
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
          """)
  void outputsThatAgreeAreSaidTo(String line, double cosine) {
    assertEquals(List.of(cosine), said(line));
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

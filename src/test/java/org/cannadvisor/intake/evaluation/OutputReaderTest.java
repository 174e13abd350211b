package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputReaderTest {

  private static List<String> sorts(String text) {
    return new OutputReader()
        .read(new SourceText("run.log", text)).facts(Complaint.class).stream()
            .map(one -> one.sort().name())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nan rows 2 of 3",
        "layers.14  float16  absmax(finite)=65312.0000  nonfinite=211/15974400",
        "step 0 latent absmax=nan",
        "logits: max nan",
        "layer 0 routing weights: min 0.0 max inf",
        "output 0 shape (1, 1000) nan count: 512",
        "om: contains nan: True",
        "np.isnan(out).any() = True",
        "out nan=17 inf=0",
        "512 NaNs in the second output",
        "nan ratio: 0.25",
        "logits: 300 of 1000 are nan",
        "输出包含 NaN",
        "NaN 个数：64",
        "output[1] is all zeros",
        "om output all zero: True",
        "logits min 0.0 max 0.0 mean 0.0",
        "npu out0 nonzero: 0 / 8400",
        "embedding sum=0.0",
        "推理输出全为0",
        "answer: the the the of of,,,, one"
      })
  void brokenOutputNeedsNoReference(String line) {
    assertEquals(List.of("WRONG"), sorts(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nan rows 0 of 3",
        "layers.4  float16  absmax(finite)=1322.0000  nonfinite=0/15974400",
        "output nan count: 0",
        "contains nan: False",
        "np.isnan(out).any() = False",
        "nan ratio: 0.0",
        "输出不包含 NaN",
        "output all zero: False",
        "logits min 0.0 max 0.8 mean 0.1",
        "npu out0 nonzero: 8400 / 8400",
        "padding of the input is all zeros",
        "onnx output sum=0.0",
        "embedding sum=0.37",
        "输出全为0.5 左右",
        "outputs do not contain nan",
        "gpu output: nan",
        "loss: nan",
        "output 0 cosine: nan",
        "answer: That is very, very good."
      })
  void othersAreLeftAlone(String line) {
    assertEquals(List.of(), sorts(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run 1 %s out.bin\nrun 2 %s out.bin\n"})
  void digestsThatDifferBetweenRunsAreUnstable(String form) {
    String one = "0".repeat(32);
    String two = "a".repeat(32);
    assertEquals(List.of(), sorts(String.format(form, one, one)));
    assertEquals(List.of("UNSTABLE"), sorts(String.format(form, one, two)));
  }
}

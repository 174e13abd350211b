package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodedConstant;
import org.cannadvisor.model.CodedConstant.Use;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.EditedOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkReadersTest {

  private static final String NETWORK = "import torch\nclass Net(nn.Module):\n";

  private static Reading code(String line) {
    return new ModelCodeReader().read(new SourceText("net.py", NETWORK + line + "\n"));
  }

  private static List<String> constants(String line) {
    return code(line).facts(CodedConstant.class).stream()
        .map(constant -> constant.use() + " " + constant.value())
        .toList();
  }

  @Test
  void tellsWhatIsDoneWithANumber() {
    assertEquals(List.of(Use.FILL + " -1e9"), constants("    s = s.masked_fill(mask == 0, -1e9)"));
    assertEquals(List.of(Use.ARITHMETIC + " -1e9"), constants("    m = (1.0 - mask) * -1e9"));
    assertEquals(
        List.of(Use.ARITHMETIC + " torch.finfo(torch.float32).min"),
        constants("    m = (1.0 - mask) * torch.finfo(torch.float32).min"));
    assertEquals(List.of(Use.EPSILON + " 1e-12"), constants("    n = nn.LayerNorm(d, eps=1e-12)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    s = s.masked_fill(mask == 0, -10000.0)",
        "    s = s.masked_fill(mask == 0, float('-inf'))",
        "    x = x * 0.125",
        "    n = nn.LayerNorm(d, eps=1e-5)",
        "    # m = (1.0 - mask) * -1e9",
      })
  void letsOthersBe(String line) {
    assertEquals(List.of(), constants(line));
  }

  @Test
  void callsAreOperators() {
    List<CodedOperator> found =
        code("    y = torch.bmm(a, b)\n    z = self.cell.nonzero()\n    u = x.unfold(1, 2, 2)")
            .facts(CodedOperator.class);

    assertEquals(
        List.of("BatchMatMul", "NonZero"), found.stream().map(CodedOperator::type).toList());
    assertFalse(found.get(0).onNpu());
  }

  @Test
  void scriptsNameTheOperatorsThatTheyChange() {
    var text =
        new SourceText(
            "edit.py", "g = OnnxGraph.parse(a)\nfor n in g.get_nodes('Resize'):\n    pass\n");

    assertEquals(
        "Resize", new ModelCodeReader().read(text).facts(EditedOperator.class).get(0).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Resize operator has an accuracy problem on this board.",
        "dump 显示Resize算子精度下降",
      })
  void notesThatBlameAnOperatorAreRead(String line) {
    var text = new SourceText("README.md", "# Notes\n" + line + "\n");

    assertTrue(new OperatorNoteReader().recognises(text));
    CodedOperator blamed = new OperatorNoteReader().read(text).facts(CodedOperator.class).get(0);
    assertEquals("Resize", blamed.type());
    assertTrue(blamed.blamed());
  }

  private static List<String> measured(String line) {
    var text = new SourceText("check.log", line + "\n");
    var reader = new OperatorNoteReader();
    return reader.recognises(text)
        ? reader.read(text).facts(CodedOperator.class).stream().map(CodedOperator::type).toList()
        : List.of();
  }

  @Test
  void operatorsThatATestFindsInexactAreBlamed() {
    assertEquals(List.of("Mrope"), measured("npu_mrope  q cosine 0.98213  k cosine 0.98177"));
    assertEquals(List.of("BatchMatMul"), measured("torch.bmm fp32 vs cpu: cos_sim=0.9712"));
    assertEquals(List.of("Unfold"), measured("F.unfold on npu, cosine similarity: 0.8871"));
    assertEquals(List.of("Cumsum"), measured("aclnnCumsum(dim 1) cos = 0.61"));
  }

  @Test
  void operatorsThatATestFindsExactAreNot() {
    assertEquals(List.of(), measured("npu_mrope  q cosine 0.99998"));
    assertEquals(List.of(), measured("layer 3 output cosine 0.91"));
    assertEquals(List.of(), measured("torch.bmm 12.1 ms"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Resize operator has no accuracy problem.",
        "Resize算子没有精度问题",
        "The Resize operator has an accuracy problem, so the ONNX is edited.",
        "因Resize算子精度问题，修改ONNX模型",
        "修改原因：Div 节点对应的LayerNorm算子存在精度问题，",
        "Resize算子按默认参数导出有精度问题，因此将按PyTorch定义重新构造参数。",
        "由于Einsum算子低精度计算会放大误差，所以对其进行等价替换后重新转ONNX。",
        "精度问题可参考官方文档",
        "Softmax算子性能较低",
      })
  void otherNotesAreNot(String line) {
    assertFalse(new OperatorNoteReader().recognises(new SourceText("README.md", line + "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ScatterND gives wrong values on 310P                          | ScatterND
          GridSample 结果不对                                            | GridSample
          Wrong indices come out of TopK with 8400 candidates           | TopK
          After replacing HardSwish by x * relu6(x + 3) / 6 it is right | HardSwish
          把 ReduceMean 换成 AveragePool 之后结果正常                      | ReduceMean
          BatchMatMul_120 算错，误差很大                                  | BatchMatMul
          """)
  void typesBesideTroubleAreBlamed(String line, String type) {
    var text = new SourceText("notes.md", line + "\n");

    assertTrue(new OperatorNoteReader().recognises(text));
    CodedOperator blamed = new OperatorNoteReader().read(text).facts(CodedOperator.class).get(0);
    assertEquals(type, blamed.type());
    assertTrue(blamed.blamed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ResNet50 gives wrong values on 310P",
        "GridSample is not supported by this version, the conversion fails",
        "If TopK gives wrong indices, sort on the host.",
        "ScatterND 结果正确",
        "TopK returns values and indices of every box",
        "the atc conversion prints an error for GatherND",
        "Softmax 性能下降",
        "HardSwish 替换为 Relu6 后性能提升"
      })
  void typesWithoutTroubleAreNot(String line) {
    assertFalse(new OperatorNoteReader().recognises(new SourceText("notes.md", line + "\n")));
  }

  @Test
  void theTableOfKnownOperatorsNamesNoTypeThatNobodyHears() throws IOException {
    Pattern several = Pattern.compile("types: \\[(.*)]");
    var unheard =
        Files.readAllLines(Path.of("knowledge-base/operators.yaml")).stream()
            .map(several::matcher)
            .filter(Matcher::find)
            .flatMap(types -> Arrays.stream(types.group(1).split(",\\s*")))
            .filter(type -> !type.startsWith("\"npu:") && !OperatorTypes.has(type))
            .sorted()
            .distinct()
            .toList();

    assertEquals(
        List.of(
            "Argsort",
            "AscBackend",
            "AutoFuse",
            "FusedAscBackend",
            "GRU",
            "Gather",
            "LSTM",
            "Resize",
            "ScaledDotProductAttention",
            "Upsample"),
        unheard);
  }
}

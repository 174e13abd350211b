package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.DoubtfulOperator;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.KnownOperator;
import org.cannadvisor.model.KnownOperator.Hint;
import org.junit.jupiter.api.Test;

final class DoubtfulOperatorsTest {

  private static final List<KnownOperator> TABLE = KnowledgeBase.builtIn().operators();
  private static final Evidence AT = Evidence.wholeFile("net.onnx");

  private static List<String> found(Fact... facts) {
    return DoubtfulOperators.in(List.of(facts), TABLE).stream()
        .map(DoubtfulOperator.class::cast)
        .map(DoubtfulOperator::finding)
        .toList();
  }

  private static GraphOperator operator(String type) {
    return new GraphOperator(
        "net",
        "net.onnx",
        Graph.Form.ONNX,
        0,
        "node",
        type,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        AT);
  }

  private static GraphAttribute attribute(String type, String name, String value) {
    return new GraphAttribute(
        "net", "net.onnx", Graph.Form.ONNX, "node", type, name, value, false, AT);
  }

  private static Chip chip(String soc) {
    return new Chip("net", soc, ChipFamily.of(soc), AT);
  }

  private static CodedOperator onNpu(String type) {
    return new CodedOperator("net", type, "torch.bmm", true, false, AT);
  }

  @Test
  void attributesDecide() {
    assertEquals(
        List.of("pool-same-lower"),
        found(operator("AveragePool"), attribute("AveragePool", "auto_pad", "SAME_LOWER")));
    assertEquals(
        List.of(), found(operator("AveragePool"), attribute("AveragePool", "auto_pad", "NOTSET")));
  }

  @Test
  void theChipDecides() {
    assertEquals(List.of("batch-matmul-on-npu"), found(chip("Ascend310P3"), onNpu("BatchMatMul")));
    assertEquals(List.of(), found(chip("Ascend910B3"), onNpu("BatchMatMul")));
  }

  @Test
  void theVersionDecides() {
    GraphOperator pool = operator("AdaptiveMaxPool2d");

    assertEquals(List.of("adaptive-max-pool"), found(pool, new Cann("net", "5.1.RC2", AT)));
    assertEquals(List.of(), found(pool, new Cann("net", "8.0.0", AT)));
    assertEquals(List.of(), found(pool, new Cann("net", "5.0.4", AT)));
  }

  @Test
  void whatHangsOnAnUnknownVersionIsOnlyAWeakHint() {
    var unsure =
        (DoubtfulOperator)
            DoubtfulOperators.in(List.of(operator("AdaptiveMaxPool2d")), TABLE).get(0);

    assertEquals(Hint.WEAK, unsure.hint());
  }

  @Test
  void oneFindingArguesForARecommendation() {
    assertEquals(
        List.of("nonzero-dynamic"),
        found(operator("Einsum"), operator("GRU"), operator("NonZero")));
  }
}

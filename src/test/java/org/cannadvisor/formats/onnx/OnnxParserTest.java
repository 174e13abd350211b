package org.cannadvisor.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.onnx.OnnxModel.Fault;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;
import org.cannadvisor.formats.onnx.OnnxWriter.Message;
import org.junit.jupiter.api.Test;

final class OnnxParserTest {

  static byte[] sample() {
    return OnnxWriter.model("pytorch", 15)
        .input("x", -1, 3, 224, 224)
        .input("w", 3)
        .output("y", 1, 10)
        .floats("w", 1, -2, 3)
        .node("Conv", "conv", List.of("x", "w"), "a")
        .node(
            "Resize",
            "up",
            List.of("a", "", "w"),
            "y",
            OnnxWriter.attribute("mode", "linear"),
            OnnxWriter.attribute("cubic_coeff_a", -0.75f),
            OnnxWriter.attribute("exclude_outside", 1))
        .bytes();
  }

  private static OnnxModel parse(byte[] bytes) {
    return OnnxParser.parse(new InMemory(bytes));
  }

  @Test
  void readsWhatWasWritten() {
    OnnxModel model = parse(sample());

    assertEquals("pytorch", model.producer());
    assertEquals(15, model.opset());
    assertEquals(Set.of(), model.faults());
    assertEquals(
        List.of(new OnnxValue("x", "float32", List.of(-1L, 3L, 224L, 224L), true)), model.inputs());
    assertEquals(List.of(1L, 10L), model.outputs().get(0).dims());
    OnnxNode resize = model.nodes().get(1);
    assertEquals(List.of("a", "", "w"), resize.inputs());
    assertEquals("linear", resize.value("mode", ""));
    assertEquals("-0.75", resize.value("cubic_coeff_a", ""));
    assertEquals("1", resize.value("exclude_outside", ""));
  }

  @Test
  void anInitializerIsNoInput() {
    assertEquals(1, parse(sample()).inputs().size());
  }

  @Test
  void numbersOfATensorStayInTheFile() {
    byte[] bytes = sample();
    OnnxTensor weight = parse(bytes).initializers().get(0);
    Data data = weight.data().orElseThrow();

    assertEquals(Coding.RAW, data.coding());
    assertEquals(3, weight.elements());
    assertEquals(
        List.of(1.0, -2.0, 3.0), Numeric.first(new InMemory(bytes), data, weight.dtype(), 10));
  }

  @Test
  void nodesOfBodiesComeAfterThoseOfTheGraph() {
    var body = new Message().inner(1, OnnxWriter.nodeOf("Mul", "inside", List.of("a"), "b"));
    byte[] bytes =
        OnnxWriter.model("pytorch", 15)
            .node("If", "branch", List.of("c"), "d", OnnxWriter.attribute("then_branch", body))
            .node("Add", "after", List.of("d"), "e")
            .bytes();

    List<OnnxNode> nodes = parse(bytes).nodes();

    assertEquals(List.of("branch", "after", "inside"), nodes.stream().map(OnnxNode::name).toList());
    assertEquals(0, nodes.get(1).body());
    assertTrue(nodes.get(2).body() > 0);
  }

  @Test
  void bodiesInBodiesEndSomewhere() {
    var body = new Message().inner(1, OnnxWriter.nodeOf("Mul", "inside", List.of("a"), "b"));
    for (int i = 0; i < 200; i++) {
      var attribute = OnnxWriter.attribute("body", body);
      body = new Message().inner(1, OnnxWriter.nodeOf("Loop", "l", List.of("a"), "b", attribute));
    }
    byte[] bytes = new Message().number(1, 8).inner(7, body).toBytes();

    assertTrue(parse(bytes).faults().contains(Fault.TOO_DEEP));
  }

  @Test
  void aLengthPastTheEndIsDamage() {
    byte[] bytes =
        new Message().number(1, 8).varint(7 << 3 | 2).varint(1L << 40).varint(1).toBytes();

    assertEquals(Set.of(Fault.DAMAGED, Fault.NO_GRAPH), parse(bytes).faults());
  }

  @Test
  void aDamagedNodeDoesNotTakeTheOthersAlong() {
    var broken = new Message().varint(1 << 3 | 2).varint(1000);
    var whole = OnnxWriter.nodeOf("Add", "whole", List.of("a"), "b");
    var graph = new Message().inner(1, broken).inner(1, whole);

    OnnxModel model = parse(new Message().number(1, 8).inner(7, graph).toBytes());

    assertEquals(Set.of(Fault.DAMAGED), model.faults());
    assertEquals("whole", model.nodes().get(0).name());
  }

  @Test
  void anEmptyFileHasNoGraph() {
    assertEquals(Set.of(Fault.NO_GRAPH), parse(new byte[0]).faults());
  }
}

package org.cannadvisor.intake.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.GraphPair;
import org.junit.jupiter.api.Test;

final class GraphPairReaderTest {

  private static List<String> said(String content) {
    var reader = new GraphPairReader();
    var text = new SourceText("log/check.log", content);
    return reader.recognises(text)
        ? reader.read(text).facts(GraphPair.class).stream()
            .map(pair -> pair.first() + " " + pair.second() + " " + pair.cosine())
            .toList()
        : List.of();
  }

  @Test
  void figuresStandInTheLineOfTheNamesOrBelowIt() {
    assertEquals(
        List.of("net.onnx net_sim.onnx 0.17"),
        said("models/net.onnx | models/net_sim.onnx\n  cos 0.17 maxabs 9.4\n"));
    assertEquals(
        List.of("net.onnx net_sim.onnx 0.9999"),
        said("net.onnx vs net_sim.onnx cosine similarity: 0.9999\n"));
    assertEquals(
        List.of("a.onnx b.onnx 0.6"), said("a.onnx b.onnx\nout0 cos 0.999\nout1 cos 0.6\n"));
  }

  @Test
  void commandsAndFiguresOfOtherThingsSayNothing() {
    assertEquals(List.of(), said("python3 fix.py net.onnx net_fix.onnx\ncos 0.5\n"));
    assertEquals(List.of(), said("a.onnx b.onnx\n\ncos 0.5\n"));
    assertEquals(List.of(), said("net.onnx and net.om: cos 0.5\n"));
  }
}

package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ChangedFunction;
import org.junit.jupiter.api.Test;

final class ChangedFunctionReaderTest {

  private static final String NMS =
      """
      import numpy as np

      def nms(boxes, scores, iou=0.45):
          '''Keeps the best.'''
          order = scores.argsort()[::-1]  # best first
          keep = scores > 0.25
          return order[keep]

      def draw(picture):
          return picture + 1
      """;

  private static List<String> said(String mine, String golden) {
    return said("npu/post.py", mine, "gpu/post.py", golden);
  }

  private static List<String> said(String path, String mine, String other, String golden) {
    var reader = new ChangedFunctionReader();
    List<SourceText> texts =
        Stream.of(new SourceText(other, golden), new SourceText(path, mine))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(ChangedFunction.class).stream()
        .map(
            one ->
                String.join(
                    " ",
                    one.part().name(),
                    one.function(),
                    one.mine(),
                    "/",
                    one.golden(),
                    one.onlyConstants() ? "constant" : "code",
                    "" + one.at().line(),
                    "" + one.reference().line()))
        .toList();
  }

  @Test
  void aConstantThatDiffers() {
    assertEquals(
        List.of("POSTPROCESSING nms 0.25 / 0.001 constant 6 6"),
        said(NMS, NMS.replace("0.25", "0.001")));
    assertEquals(
        List.of("EVALUATION iou 1 / 0 constant 2 2"),
        said(
            "om_eval.py",
            "def iou(a, b):\n    return a[2] - a[0] + 1\n",
            "torch_eval.py",
            "def iou(a, b):\n    return a[2] - a[0] + 0\n"));
    assertEquals(
        List.of("PREPROCESSING preprocess 'RGB' / \"BGR\" constant 2 3"),
        said(
            "ascend/run.py",
            "def preprocess(x):\n    return open(x, 'RGB')\n",
            "onnx/run.py",
            "def preprocess(x):\n    # as trained\n    return open(x, \"BGR\")\n"));
  }

  @Test
  void otherCode() {
    assertEquals(
        List.of("POSTPROCESSING nms keep = scores >= 0.25 / keep = scores > 0.25 code 6 6"),
        said(NMS.replace("scores > 0", "scores >= 0"), NMS));
    assertEquals(
        List.of("POSTPROCESSING nms return order / return order[keep] code 7 7"),
        said(NMS.replace("order[keep]", "order"), NMS));
  }

  @Test
  void commentsDocstringsAndSpacesAreNoDifference() {
    assertEquals(
        List.of(),
        said(
            NMS.replace("# best first", "").replace("Keeps the best", "x").replace(" > ", "  >  "),
            NMS));
    assertEquals(List.of(), said(NMS, NMS));
    String load = "def decode(x):\n    return load('npu/a.bin', 'm')\n";
    assertEquals(List.of(), said(load, load.replace("npu/", "/data/gpu/").replace("'", "\"")));
  }

  @Test
  void functionsThatAreNeitherNorPathsThatSayNothing() {
    assertEquals(
        List.of(),
        said("npu/run.py", NMS, "gpu/run.py", NMS.replace("picture + 1", "picture + 2")));
    String main = "def main():\n    run(0.5)\n";
    assertEquals(List.of(), said(main, main.replace("5", "6")));
    assertEquals(List.of(), said("a/post.py", NMS, "b/post.py", NMS.replace("0.25", "0.3")));
    assertEquals(
        List.of(),
        said(NMS, NMS.replace("0.25", "0.3") + "\n" + NMS),
        "the name stands there twice");
    assertFalse(new ChangedFunctionReader().recognises(new SourceText("npu/readme.md", NMS)));
  }
}

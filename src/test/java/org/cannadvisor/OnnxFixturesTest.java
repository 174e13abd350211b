package org.cannadvisor;

import static org.cannadvisor.formats.onnx.OnnxWriter.attribute;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannadvisor.formats.onnx.OnnxWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where the ONNX files of the fixtures come from. To write them anew after a change: {@link
 * #main(String[])} in the folder of the project.
 */
final class OnnxFixturesTest {

  private static Map<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    files.put("fp16-constant-out-of-range/fires/extract.onnx", masked(1e9f));
    files.put("fp16-constant-out-of-range/silent/extract.onnx", masked(10000f));
    files.put("operator-semantics-differ/fires/textdet.onnx", resized("PaddlePaddle"));
    files.put("operator-semantics-differ/silent/textdet.onnx", resized("pytorch"));
    return files;
  }

  /** A relation score is multiplied by a large number where there is no relation. */
  private static byte[] masked(float large) {
    return OnnxWriter.model("pytorch", 13)
        .input("edges", 1, 64, 64)
        .output("scores", 1, 64, 64)
        .floats("large", large)
        .floats("one", 1)
        .node("Sub", "/relation/Sub", List.of("one", "edges"), "/relation/Sub_output_0")
        .node("Mul", "/relation/Mul", List.of("/relation/Sub_output_0", "large"), "/relation/Mul_0")
        .node("Sub", "/relation/Sub_1", List.of("edges", "/relation/Mul_0"), "masked")
        .node("Softmax", "/relation/Softmax", List.of("masked"), "scores", attribute("axis", -1))
        .bytes();
  }

  private static byte[] resized(String producer) {
    return OnnxWriter.model(producer, 11)
        .input("x", 1, 3, 320, 320)
        .output("maps", 1, 3, 640, 640)
        .floats("roi")
        .floats("scales", 1, 1, 2, 2)
        .node(
            "Resize",
            "Resize_0",
            List.of("x", "roi", "scales"),
            "maps",
            attribute("mode", "linear"),
            attribute("coordinate_transformation_mode", "asymmetric"),
            attribute("nearest_mode", "floor"))
        .bytes();
  }

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = Fixtures.RULES.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.getValue());
    }
  }

  @TestFactory
  Stream<DynamicTest> filesAreWhatTheWriterWrites() {
    return files().entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () ->
                        assertArrayEquals(
                            file.getValue(),
                            Files.readAllBytes(Fixtures.RULES.resolve(file.getKey())))));
  }
}

package org.cannadvisor.intake.onnx;

import static org.cannadvisor.formats.onnx.OnnxWriter.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cannadvisor.formats.onnx.OnnxWriter;
import org.cannadvisor.intake.BinaryFile;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.GraphConstant;
import org.cannadvisor.model.GraphHead;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.RandomOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnnxReaderTest {

  @TempDir Path folder;

  private Reading read(byte[] content) throws IOException {
    Path root = folder.toRealPath();
    Path file = Files.write(root.resolve("net.onnx"), content);
    try (BinaryFile opened = BinaryFile.open(root, file)) {
      return new OnnxReader().read(opened);
    }
  }

  private static OnnxWriter model(int opset) {
    return OnnxWriter.model("pytorch", opset).input("x", 1, 3, 8, 8).output("y", 1);
  }

  private static String value(Reading reading, String attribute) {
    return reading.facts(GraphAttribute.class).stream()
        .filter(one -> one.name().equals(attribute))
        .map(one -> one.value() + (one.isDefault() ? " by default" : ""))
        .findFirst()
        .orElse("");
  }

  @Test
  void defaultsAreThoseOfTheOperatorSet() throws IOException {
    OnnxWriter old = model(10).node("Resize", "up", List.of("x", "s"), "y");
    OnnxWriter newer = model(13).node("Resize", "up", List.of("x", "", "s"), "y");

    assertEquals(
        "asymmetric by default", value(read(old.bytes()), "coordinate_transformation_mode"));
    assertEquals(
        "half_pixel by default", value(read(newer.bytes()), "coordinate_transformation_mode"));
    assertEquals("", value(read(old.bytes()), "cubic_coeff_a"));
  }

  @Test
  void whatIsWrittenIsNoDefault() throws IOException {
    byte[] bytes =
        model(13)
            .node("Resize", "up", List.of("x"), "y", attribute("mode", "linear"))
            .node("Cast", "cast", List.of("y"), "z", attribute("to", 10))
            .bytes();

    assertEquals("linear", value(read(bytes), "mode"));
    assertEquals("float16", value(read(bytes), "to"));
  }

  @Test
  void preprocessingAtTheHeadHasItsConstants() throws IOException {
    byte[] bytes =
        model(13)
            .floats("mean", 123.5f, 116, 103)
            .floats("std", 58)
            .node("Cast", "c", List.of("x"), "a", attribute("to", 1))
            .node("Sub", "sub", List.of("a", "mean"), "b")
            .node("Div", "div", List.of("b", "std"), "d")
            .node("Conv", "conv", List.of("d", "std"), "y")
            .bytes();

    List<GraphHead> heads = read(bytes).facts(GraphHead.class);

    assertEquals(List.of("Sub", "Div"), heads.stream().map(GraphHead::type).toList());
    assertEquals(List.of(123.5, 116.0, 103.0), heads.get(0).values());
    assertEquals(1, heads.get(1).position());
  }

  @Test
  void aConstantIsFollowedToWhatUsesItsNumber() throws IOException {
    byte[] bytes =
        model(13)
            .floats("big", 1e9f)
            .longs("end", Long.MAX_VALUE)
            .floats("fits", 10000)
            .node("Unsqueeze", "u", List.of("big"), "a")
            .node("Mul", "mul", List.of("x", "a"), "b")
            .node("Slice", "cut", List.of("b", "end", "end"), "c")
            .node("Add", "add", List.of("c", "fits"), "y")
            .bytes();

    List<GraphConstant> constants = read(bytes).facts(GraphConstant.class);

    assertEquals(1, constants.size());
    assertEquals("mul", constants.get(0).consumer());
    assertEquals("Mul", constants.get(0).consumerType());
  }

  @Test
  void onlyADropoutThatIsToldSoDrops() throws IOException {
    OnnxWriter told = model(13).flag("on", true).node("Dropout", "d", List.of("x", "", "on"), "y");
    OnnxWriter off = model(13).flag("on", false).node("Dropout", "d", List.of("x", "", "on"), "y");

    assertEquals(1, read(told.bytes()).facts(RandomOperator.class).size());
    assertEquals(0, read(off.bytes()).facts(RandomOperator.class).size());
  }

  @Test
  void readsWeightsFromAnotherFileOfTheProject() throws IOException {
    byte[] bytes =
        model(13).external("w", "w.bin", 4, 1).node("Mul", "mul", List.of("x", "w"), "y").bytes();
    Files.write(folder.resolve("w.bin"), new byte[] {0, 0, 0, 0, 0, 0, (byte) 0x80, 0x7F});

    Reading reading = read(bytes);

    assertEquals(1, reading.facts(GraphConstant.class).get(0).infinite());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void saysWhichWeightsAreNotThere() throws IOException {
    for (String location : List.of("gone.bin", "../outside.bin", "/etc/hostname")) {
      Reading reading = read(model(13).external("w", location, 0, 1).bytes());

      assertEquals(0, reading.facts(GraphConstant.class).size());
      assertTrue(reading.problems().get(0).message().en().contains(location));
    }
  }

  @Test
  void aPointerOfGitIsToldFromDamage() throws IOException {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";

    Reading reading = read(pointer.getBytes(StandardCharsets.UTF_8));

    assertTrue(reading.problems().get(0).message().en().contains("git lfs pull"));
    assertEquals(List.of(), reading.facts());
  }

  @Test
  void aFileCutOffGivesWhatIsLeftAndAProblem() throws IOException {
    byte[] whole = model(13).floats("w", new float[300]).bytes();
    byte[] half = Arrays.copyOf(whole, whole.length - 600);

    Reading reading = read(half);

    assertFalse(reading.problems().isEmpty());
    assertTrue(reading.facts(Graph.class).stream().noneMatch(Graph::complete));
  }

  @Test
  void sizesOfPortsAreKnownWhereTheirShapeIs() throws IOException {
    List<GraphPort> ports = read(model(13).bytes()).facts(GraphPort.class);

    assertEquals("1,3,8,8", ports.get(0).shape());
    assertEquals(4L * 3 * 8 * 8, ports.get(0).bytes());
  }

  @Test
  void isRecognisedByContentAndByName() {
    byte[] head = model(13).bytes();

    assertTrue(new OnnxReader().recognises(head, "weights"));
    assertTrue(new OnnxReader().recognises(new byte[0], "net.ONNX"));
    assertFalse(new OnnxReader().recognises("IMOD".getBytes(StandardCharsets.UTF_8), "net.om"));
  }
}

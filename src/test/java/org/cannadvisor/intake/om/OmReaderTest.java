package org.cannadvisor.intake.om;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cannadvisor.formats.om.OmBytes;
import org.cannadvisor.intake.BinaryFile;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.CompiledModel;
import org.cannadvisor.model.CompiledOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphConstant;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.InsertedCast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OmReaderTest {

  private static final String COMMAND =
      "/opt/atc.bin --model=net.onnx --framework=5 --output=out/net --soc_version=Ascend310P3"
          + " --input_shape=x:1,3,8,8";

  @TempDir private Path folder;

  private Reading read(byte[] content) throws IOException {
    Path file = Files.write(folder.toRealPath().resolve("net.om"), content);
    try (BinaryFile opened = BinaryFile.open(folder.toRealPath(), file)) {
      return new OmReader().read(opened);
    }
  }

  private Intake project(String script) throws IOException {
    Files.write(folder.resolve("net.om"), OmBytes.model("Ascend310P3", COMMAND));
    if (!script.isEmpty()) {
      Files.writeString(folder.resolve("convert.sh"), script + "\n");
    }
    return ProjectReader.read(folder);
  }

  private static <T extends Fact> List<T> of(Intake intake, Class<T> sort) {
    return intake.facts().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  @Test
  void saysHowTheModelWasMade() throws IOException {
    Reading reading = read(OmBytes.model("Ascend310P3", COMMAND));

    CompiledModel model = reading.facts(CompiledModel.class).get(0);
    assertEquals("Ascend310P3 1.82.22.2.220", model.soc() + " " + model.compiler());
    assertEquals(
        List.of(
            "model=net.onnx",
            "framework=5",
            "output=out/net",
            "soc_version=Ascend310P3",
            "input_shape=x:1,3,8,8"),
        reading.facts(CompiledOption.class).stream()
            .map(option -> option.name() + "=" + option.value())
            .toList());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void saysWhatTheModelTakesAndDoes() throws IOException {
    Reading reading = read(OmBytes.model("Ascend310P3", COMMAND));

    Graph graph = reading.facts(Graph.class).get(0);
    assertEquals("3 true", graph.operators() + " " + graph.complete());
    assertEquals(
        List.of("INPUT x float32 1,3,8,8 768", "OUTPUT trans_Cast_0:0 float16 1,3,8,8 384"),
        reading.facts(GraphPort.class).stream()
            .map(
                port ->
                    String.join(
                        " ",
                        port.side().name(),
                        port.name(),
                        port.dtype(),
                        port.shape(),
                        Long.toString(port.bytes())))
            .toList());
    InsertedCast cast = reading.facts(InsertedCast.class).get(0);
    assertEquals("x float32 float16", cast.producer() + " " + cast.from() + " " + cast.to());
    GraphConstant constant = reading.facts(GraphConstant.class).get(0);
    assertEquals(
        "weight 2 1", constant.name() + " " + constant.elements() + " " + constant.infinite());
  }

  @Test
  void aFileCutOffGivesAProblem() throws IOException {
    byte[] whole = OmBytes.model("Ascend310P3", COMMAND);

    Reading reading = read(Arrays.copyOf(whole, whole.length - 2));

    assertTrue(
        reading.problems().get(0).message().en().contains("the file is cut off"),
        () -> reading.problems().toString());
    assertEquals(1, reading.facts(CompiledModel.class).size());
  }

  @Test
  void theKeptCommandStandsInForAScript() throws IOException {
    Intake intake = project("");

    assertEquals(List.of("net"), intake.subjects().stream().map(Diagnosis.Subject::name).toList());
    assertEquals("net.om:0", of(intake, Conversion.class).get(0).id());
    assertEquals("Ascend310P3", intake.subjects().get(0).chip());
  }

  @Test
  void whereAScriptMakesTheModelTheScriptCounts() throws IOException {
    Intake intake = project("atc --model=net.onnx --framework=5 --output=out/net_b4");

    assertEquals(
        List.of("convert.sh:1"),
        of(intake, Conversion.class).stream().map(Conversion::id).toList());
    assertEquals("net", of(intake, CompiledModel.class).get(0).subject());
  }

  @Test
  void aScriptForAnotherModelLeavesTheKeptCommandAlone() throws IOException {
    Intake intake = project("atc --model=other.onnx --framework=5 --output=other");

    assertEquals(
        List.of("net", "other"), intake.subjects().stream().map(Diagnosis.Subject::name).toList());
  }
}

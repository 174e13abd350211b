package org.cannadvisor.intake.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.TargetChip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceReaderTest {

  @TempDir private Path folder;

  private static SourceText listing(String name) {
    return new SourceText(
        "npu.txt",
        "| npu-smi 23.0.rc3            Version: 23.0.rc3 |\n"
            + "| NPU     Name     | Health   | Power(W)      |\n"
            + "| 0       "
            + name
            + "    | OK       | 21.5    51    |\n"
            + "| 0       0        | 0000:82:00.0  | 0   912 / 21527 |\n");
  }

  private static List<String> chips(String name) {
    return new DeviceReader()
        .read(listing(name)).facts(TargetChip.class).stream()
            .map(chip -> chip.soc() + " line " + chip.at().line())
            .toList();
  }

  @Test
  void namesTheChipAsTheConversionDoes() {
    assertEquals(List.of("Ascend310P3 line 3"), chips("310P3"));
    assertEquals(List.of("Ascend310 line 3"), chips("310  "));
    assertEquals(List.of("Ascend910B4 line 3"), chips("910B4"));
  }

  @Test
  void aNameOfSeveralFamiliesSaysNothing() {
    assertEquals(List.of(), chips("Ascend910"));
    assertEquals(List.of(), chips("910B"));
    assertFalse(new DeviceReader().recognises(listing("910B")));
  }

  @Test
  void whereAConversionFitsTheChipIsForThatOne() throws IOException {
    Files.writeString(
        folder.resolve("all.sh"),
        "atc --model=net.onnx --output=net_310 --soc_version=Ascend310\n"
            + "atc --model=net.onnx --output=net_310p --soc_version=Ascend310P3\n");
    Files.writeString(folder.resolve("npu.txt"), listing("310P3").content());

    List<String> owners =
        ProjectReader.read(folder).facts().stream()
            .filter(TargetChip.class::isInstance)
            .map(fact -> fact.subject())
            .toList();

    assertEquals(List.of("net_310p"), owners);
  }
}

package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.FusedNormalization;
import org.junit.jupiter.api.Test;

final class FusedNormalizationsTest {

  private static Optional<FusedNormalization> in(String name, String content) {
    return FusedNormalizations.in(new SourceText(name, content));
  }

  @Test
  void anOptionOfTheExportOrOfItsConfiguration() {
    FusedNormalization found =
        in("export.sh", "python tools/export_model.py \\\n -o TestReader.fuse_normalize=True\n")
            .orElseThrow();

    assertEquals("fuse_normalize=true", found.option());
    assertEquals(2, found.at().line());
    assertTrue(in("reader.yml", "TestReader:\n  fuse_normalize: true\n").isPresent());
    assertTrue(in("to_onnx.py", "net.export('n.onnx', preprocessing=True)\n").isPresent());
  }

  @Test
  void neitherOffNorInARemark() {
    assertTrue(in("export.sh", "python export_model.py -o fuse_normalize=false\n").isEmpty());
    assertTrue(in("reader.yml", "  # fuse_normalize: true\n").isEmpty());
    assertTrue(in("main.cpp", "fuse_normalize=true\n").isEmpty());
  }
}

package org.cannadvisor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryFileTest {

  @TempDir Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("project"));
    Files.createDirectories(project.resolve("model"));
    Files.write(project.resolve("model/net.onnx"), new byte[] {1, 0, 2, 0, 3});
    Files.write(project.resolve("model/weights.bin"), new byte[] {7});
    Files.write(project.resolve("top.bin"), new byte[] {8, 9});
    Files.write(folder.resolve("outside.bin"), new byte[] {6});
  }

  @Test
  void givesSlicesThatLieInTheFile() throws IOException {
    try (BinaryFile file = open()) {
      ByteBuffer slice = file.slice(2, 3).orElseThrow();

      assertEquals("model/net.onnx", file.path());
      assertEquals(5, file.size());
      assertEquals(ByteOrder.LITTLE_ENDIAN, slice.order());
      assertEquals(2, slice.getShort());
      assertTrue(slice.isReadOnly());
      assertEquals(0, file.slice(5, 0).orElseThrow().remaining());
    }
  }

  @Test
  void givesNothingPastTheEnd() throws IOException {
    try (BinaryFile file = open()) {
      assertEquals(Optional.empty(), file.slice(3, 3));
      assertEquals(Optional.empty(), file.slice(-1, 2));
      assertEquals(Optional.empty(), file.slice(0, -1));
      assertEquals(Optional.empty(), file.slice(Long.MAX_VALUE, 2));
      assertEquals(Optional.empty(), file.slice(2, Long.MAX_VALUE));
    }
  }

  @Test
  void opensSiblingsInsideTheProject() throws IOException {
    try (BinaryFile file = open()) {
      assertEquals("model/weights.bin", file.sibling("weights.bin").orElseThrow().path());
      assertEquals("top.bin", file.sibling("../top.bin").orElseThrow().path());
    }
  }

  @Test
  void opensNothingOutside() throws IOException {
    Files.createSymbolicLink(project.resolve("model/link.bin"), folder.resolve("outside.bin"));
    Files.createSymbolicLink(project.resolve("model/up"), folder);
    try (BinaryFile file = open()) {
      assertEquals(Optional.empty(), file.sibling("../../outside.bin"));
      assertEquals(Optional.empty(), file.sibling(folder.resolve("outside.bin").toString()));
      assertEquals(Optional.empty(), file.sibling(project.resolve("top.bin").toString()));
      assertEquals(Optional.empty(), file.sibling("link.bin"));
      assertEquals(Optional.empty(), file.sibling("up/outside.bin"));
      assertEquals(Optional.empty(), file.sibling("absent.bin"));
      assertEquals(Optional.empty(), file.sibling("a\0b"));
      assertEquals(Optional.empty(), file.sibling(""));
    }
  }

  private BinaryFile open() throws IOException {
    return BinaryFile.open(project, project.resolve("model/net.onnx"));
  }
}

package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.dump.DumpBytes;
import org.cannadvisor.formats.npy.NpyBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} of operators that FFTS+ cut into slices. */
final class SlicedOperatorsTest {

  private static final int NC1HWC0 = 3;
  private static final String SLICE =
      "Conv2D.sgt_graph_0_conv_lxslice%d.2.9.167020507172494%d.4.48.0.0";

  @TempDir private Path folder;
  private Path my;
  private Path golden;

  @BeforeEach
  void makeFolders() throws IOException {
    my = Files.createDirectory(folder.resolve("my"));
    golden = Files.createDirectory(folder.resolve("golden"));
    Files.write(
        golden.resolve("conv.0.1670205071724946.npy"),
        NpyBytes.floats(
            List.of(1, 3, 3, 2),
            new float[] {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25}));
  }

  private static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  /** Some rows of the golden tensor in blocks of four channels, of which the last is padding. */
  private void slice(int number, int row, int rows) throws IOException {
    float[] values = new float[rows * 2 * 4];
    for (int i = 0; i < rows * 2; i++) {
      for (int channel = 0; channel < 3; channel++) {
        values[i * 4 + channel] = channel * 10 + row * 2 + i;
      }
    }
    List<Long> dims = List.of(1L, 1L, (long) rows, 2L, 4L);
    Files.write(
        my.resolve(SLICE.formatted(number, number)),
        new DumpBytes("conv", 1)
            .attribute(
                "{\"threadMode\": 0, \"slice_instance_num\": 2, \"outputCutList\": [[1, 1, 2, 1, 1]]}")
            .output(1, NC1HWC0, dims, List.of(1L, 3L, (long) rows, 2L), "", floats(values))
            .bytes());
  }

  private String compare(String... options) {
    List<String> words = new ArrayList<>(List.of("compare", my + "", golden + "", "--lang", "en"));
    words.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(words.toArray(new String[0]));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.out();
  }

  @Test
  void slicesAreComparedAsTheWhole() throws IOException {
    slice(0, 0, 2);
    slice(1, 2, 1);

    for (String arithmetic : List.of("exact", "msaccucmp")) {
      String out = compare("--arithmetic", arithmetic);

      assertTrue(out.startsWith("1 of 1 tensors compared, 0 off"), out);
    }
  }

  @Test
  void aMissingSliceIsOneRowWithItsReason() throws IOException {
    slice(1, 2, 1);

    String out = compare();

    assertTrue(out.startsWith("0 of 1 tensors compared"), out);
    assertTrue(out.contains("does not match the number of thread (2 expected, 1 found)"), out);
  }
}

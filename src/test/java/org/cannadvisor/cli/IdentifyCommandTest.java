package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.cannadvisor.formats.npy.NpyBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code identify} from the command line to its output. */
final class IdentifyCommandTest {

  private static final int SIDE = 24;
  private static final List<Integer> NCHW = List.of(1, 3, SIDE, SIDE);

  @TempDir private Path folder;
  private Path golden;
  private Path swapped;

  @BeforeEach
  void writeTensors() throws IOException {
    golden = array("golden.npy", picture(0, 1, 2));
    swapped = array("my.npy", picture(2, 1, 0));
  }

  /** Three channels that differ, and no symmetry. */
  private static float value(int channel, int y, int x) {
    return switch (channel) {
      case 0 -> 40 + 7 * y + (x * x) % 17;
      case 1 -> 200 - 3 * x - (y * x) % 29;
      default -> 90 + 40 * (float) Math.sin(x / 3.0 + y / 5.0 * y);
    };
  }

  private static float[] picture(int... source) {
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int pixel = i % (SIDE * SIDE);
      values[i] = value(source[i / (SIDE * SIDE)], pixel / SIDE, pixel % SIDE);
    }
    return values;
  }

  private Path array(String name, float... values) throws IOException {
    return Files.write(folder.resolve(name), NpyBytes.floats(NCHW, values));
  }

  private static CommandLineRun identify(Path my, Path golden, String... more) {
    List<String> words = new ArrayList<>(List.of("identify", my + "", golden + ""));
    words.addAll(List.of(more));
    if (!words.contains("--lang")) {
      words.addAll(List.of("--lang", "en"));
    }
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  @Test
  void namesTheTransformationAndTheLineThatCausesIt() {
    CommandLineRun run = identify(swapped, golden);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("other channel order (BGR/RGB): 210\n"), run.out());
    assertTrue(run.out().contains("AIPP rbuv_swap_switch"), run.out());
    assertTrue(run.out().contains("cann-advisor explain aipp-channel-order-swapped"), run.out());
  }

  @Test
  void speaksChinese() {
    CommandLineRun run = identify(swapped, golden, "--lang", "zh");

    assertTrue(run.out().startsWith("通道顺序不同（BGR/RGB）：210"), run.out());
  }

  @Test
  void writesJson() throws IOException {
    CommandLineRun run = identify(swapped, golden, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals("1", json.path("schemaVersion").asText());
    assertEquals("identified", json.path("answer").asText());
    assertEquals("channel-order", json.at("/transformations/0/id").asText());
    assertTrue(json.path("certainty").asDouble() > 0.9, run.out());
    assertEquals(3, json.path("channels").size());
    assertTrue(json.at("/residual/before").asDouble() > 0.1, run.out());
  }

  @Test
  void sameTensorsAreTheSame() {
    CommandLineRun run = identify(golden, golden);

    assertTrue(run.out().startsWith("The two are alike"), run.out());
  }

  @Test
  void valuesWithoutHeaderTakeTheFormOfTheGoldenOnes() throws IOException {
    byte[] whole = Files.readAllBytes(swapped);
    byte[] values =
        java.util.Arrays.copyOfRange(whole, whole.length - 12 * SIDE * SIDE, whole.length);
    Path raw = Files.write(folder.resolve("my.bin"), values);

    assertTrue(identify(raw, golden).out().startsWith("other channel order"));
    assertTrue(
        identify(raw, golden, "--dtype", "float32", "--shape", "1,3,24,24")
            .out()
            .startsWith("other channel order"));
  }

  @Test
  void readsPictures() throws IOException {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          rgb = rgb << 8 | Math.round(value(c, y, x));
        }
        picture.setRGB(x, y, rgb);
      }
    }
    Path file = folder.resolve("golden.png");
    ImageIO.write(picture, "png", file.toFile());

    CommandLineRun run = identify(swapped, file);

    assertTrue(run.out().contains("other layout in memory (NCHW/NHWC): NHWC → NCHW"), run.out());
    assertTrue(run.out().contains("other channel order (BGR/RGB): 210"), run.out());
  }

  @Test
  void whatIsKeptInAProjectIsEvidence() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(
        project.resolve("aipp.cfg"),
        """
        aipp_op {
          aipp_mode: static
          input_format: RGB888_U8
          src_image_size_w: 224
          src_image_size_h: 224
        }
        """);
    Files.writeString(
        project.resolve("convert.sh"),
        "atc --model=m.onnx --framework=5 --output=m --insert_op_conf=aipp.cfg"
            + " --soc_version=Ascend310P3\n");
    Path kept = project.resolve("identify.json");

    CommandLineRun first = identify(swapped, golden, "-o", kept.toString());
    CommandLineRun second =
        CommandLineRun.of("diagnose", project.toString(), "--lang", "en", "--today", "2026-11-26");

    assertTrue(first.out().startsWith("other channel order"), first.out());
    assertTrue(second.out().contains("aipp-channel-order-swapped"), second.out());
    assertTrue(second.out().contains("identify.json"), second.out());
    assertFalse(second.out().contains("not read"), second.out());
  }

  @Test
  void badInputIsToldApartFromAFaultOfOurs() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.npy"), "no array");
    Path noType = Files.write(folder.resolve("golden.bin"), new byte[100]);

    assertEquals(ExitCode.USAGE, identify(folder, golden).code());
    assertEquals(ExitCode.USAGE, identify(folder.resolve("absent.npy"), golden).code());
    assertEquals(ExitCode.USAGE, identify(broken, golden).code());
    assertTrue(identify(swapped, noType).err().contains("--dtype"));
    assertEquals(ExitCode.USAGE, identify(swapped, golden, "--dtype", "float17").code());
    assertEquals(
        ExitCode.USAGE,
        identify(noType, golden, "--dtype", "int8", "--shape", "99999999999,9").code());
    assertEquals(ExitCode.USAGE, identify(swapped, golden, "-o", folder + "/absent/x.json").code());
  }
}

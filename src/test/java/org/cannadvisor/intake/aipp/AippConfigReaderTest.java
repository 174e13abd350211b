package org.cannadvisor.intake.aipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AippCsc;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.AippNormalization;
import org.cannadvisor.model.AippOutput;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.CscMatrix.Output;
import org.cannadvisor.model.CscMatrix.Standard;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AippConfigReaderTest {

  private static final Path SAMPLES = Path.of("../shared/samples/aipp");

  private static final String VIDEO =
      """
      # camera
      aipp_op{
        aipp_mode:static
        related_input_rank : 1
        input_format : YUV420SP_U8  # NV21
        src_image_size_w : 640; src_image_size_h : 360,
        csc_switch : True
        rbuv_swap_switch : t
        mean_chn_0 : 104
        min_chn_1 : 116.28
        var_reci_chn_0 : 0.0171247538316637
      }
      """;

  private final AippConfigReader reader = new AippConfigReader();

  @Test
  void readsWrittenFieldsWithTheirLines() {
    Reading reading = read(VIDEO);

    assertEquals(List.of(), reading.problems());
    AippField size = field(reading, "src_image_size_h");
    assertEquals("360", size.value());
    assertEquals(6, size.at().line());
    assertFalse(size.isDefault());
    assertEquals("aipp.cfg#0", size.op());
    assertEquals("yuv420sp_u8", field(reading, "input_format").value());
    assertEquals("static", field(reading, "aipp_mode").value());
    assertEquals("true", field(reading, "csc_switch").value());
  }

  @Test
  void makesDefaultsExplicit() {
    Reading reading = read(VIDEO);

    AippField crop = field(reading, "crop");
    assertEquals("false", crop.value());
    assertTrue(crop.isDefault());
    assertEquals(2, crop.at().line());
    assertEquals("1", field(reading, "var_reci_chn_1").value());
    assertEquals("516", field(reading, "matrix_r0c1").value());
    assertTrue(field(reading, "matrix_r0c1").isDefault());
  }

  @Test
  void joinsFieldsToImageAndArithmetic() {
    Reading reading = read(VIDEO);

    AippImage image = reading.facts(AippImage.class).get(0);
    assertEquals(1, image.inputRank());
    assertEquals("YUV420SP_U8", image.inputFormat());
    assertTrue(image.csc() && image.rbuvSwap());
    assertEquals(640, image.outputWidth());
    assertEquals(5, image.at().line());
    AippNormalization arithmetic = reading.facts(AippNormalization.class).get(0);
    assertEquals(new Channels(104, 116.28, 0), arithmetic.mean());
    assertEquals(0.017124753, arithmetic.varReci().c0(), 1e-9);
    assertEquals(1, arithmetic.varReci().c1());
    assertEquals(9, arithmetic.at().line());
    assertTrue(arithmetic.written());
  }

  @Test
  void fillsAbsentMatrixAsAtcDoes() {
    AippCsc csc = read(VIDEO).facts(AippCsc.class).get(0);

    assertEquals(0, csc.written());
    assertEquals(new CscMatrix(Standard.BT601_NARROW, Output.BGR), csc.effective());
    assertEquals(7, csc.at().line());
    assertEquals(Output.BGR, read(VIDEO).facts(AippOutput.class).get(0).order());
  }

  @Test
  void countsExplicitZeroAsWritten() {
    String partly =
        "aipp_op { aipp_mode: static input_format: YUV420SP_U8 csc_switch: true\n"
            + "matrix_r0c0: 256 matrix_r0c1: 0\ninput_bias_0: 0 }";

    AippCsc csc = read(partly).facts(AippCsc.class).get(0);

    assertEquals(2, csc.written());
    assertEquals(1, csc.biasWritten());
    assertEquals(CscMatrix.UNOFFICIAL, csc.effective());
    assertEquals(2, csc.at().line());
  }

  @ParameterizedTest
  @CsvSource({
    "RGB888_U8,   false, false, RGB",
    "RGB888_U8,   true,  false, BGR",
    "XRGB8888_U8, false, true,  RGB",
    "XRGB8888_U8, true,  true,  BGR",
    "XRGB8888_U8, false, false, UNKNOWN",
    "YUV420SP_U8, false, false, YUV",
    "YUV420SP_U8, true,  false, YVU",
    "YUV400_U8,   false, false, GRAY"
  })
  void tellsOrderWithoutConversion(String format, boolean rbuv, boolean ax, Output order) {
    String block =
        "aipp_op { aipp_mode: static input_format: %s\nrbuv_swap_switch: %s ax_swap_switch: %s }";

    Reading reading = read(block.formatted(format, rbuv, ax));

    assertEquals(order, reading.facts(AippOutput.class).get(0).order());
    assertEquals(List.of(), reading.facts(AippCsc.class));
  }

  @Test
  void keepsTheBlockWhenOneFieldIsDamaged() {
    Reading reading =
        read(
            """
            aipp_op {
              aipp_mode: static
              input_format: RGB888_U8
              mean_chn_0: 123.675
              mean_chn_1 :
              rotation_angle: 0.0
              csc_swich: true
              crop: yes
              padding false
              min_chn_2: 103.53
            }
            """);

    assertEquals(
        List.of(4, 5, 6, 7, 8, 9), reading.problems().stream().map(Problem::line).toList());
    assertTrue(message(reading, 0).contains("min_chn_0"), message(reading, 0));
    assertTrue(message(reading, 0).contains("ATC refuses the whole file"));
    assertTrue(message(reading, 2).contains("templates only"), message(reading, 2));
    assertTrue(message(reading, 4).contains("true or false"), message(reading, 4));
    assertTrue(message(reading, 5).contains("colon"), message(reading, 5));
    assertEquals("103.53", field(reading, "min_chn_2").value());
    assertEquals(10, field(reading, "min_chn_2").at().line());
    assertEquals(Output.RGB, reading.facts(AippOutput.class).get(0).order());
  }

  @Test
  void doesNotCallUnreadableFieldDefault() {
    Reading reading =
        read("aipp_op {\n aipp_mode: static\n input_format: RGB888_U8\n var_reci_chn_1: 1/255\n}");

    assertEquals(1, reading.problems().size());
    assertEquals(List.of(), reading.facts(AippNormalization.class));
    assertTrue(
        reading.facts(AippField.class).stream().noneMatch(f -> f.name().equals("var_reci_chn_1")));
    assertEquals(Output.RGB, reading.facts(AippOutput.class).get(0).order());
  }

  @Test
  void readsThroughFullWidthColon() {
    Reading reading =
        read("aipp_op {\n aipp_mode: static\n input_format\uFF1ARGB888_U8\n min_chn_0 \uFF1A 3\n}");

    assertEquals(List.of(3, 4), reading.problems().stream().map(Problem::line).toList());
    assertEquals("3", field(reading, "min_chn_0").value());
    assertEquals(4, field(reading, "min_chn_0").at().line());
  }

  @Test
  void reportsRepeatedMatrixElement() {
    Reading reading =
        read(
            "aipp_op { aipp_mode: static input_format: RGB888_U8\n"
                + " matrix_r0c0: 1\n"
                + " matrix_r0c0: 2 }");

    assertEquals(List.of(3), reading.problems().stream().map(Problem::line).toList());
  }

  @Test
  void readsEveryBlockOfReadme() {
    String readme =
        """
        # Model
        Put `aipp_op` into a file:
        ```
            aipp_op {
                aipp_mode : static
                input_format : RGB888_U8
            }
            aipp_op <
                aipp_mode : dynamic
                max_src_image_size : 752640
            >
        ```
        aipp_op is explained above.
        """;

    Reading reading = read(readme);

    assertEquals(List.of(), reading.problems());
    List<AippImage> images = reading.facts(AippImage.class);
    assertEquals(List.of("static", "dynamic"), images.stream().map(AippImage::mode).toList());
    assertEquals(6, images.get(0).at().line());
    assertEquals("aipp.cfg#1", images.get(1).op());
    assertEquals(1, reading.facts(AippNormalization.class).size());
    assertEquals(
        List.of("aipp_mode", "max_src_image_size"),
        reading.facts(AippField.class).stream()
            .filter(field -> field.op().endsWith("#1"))
            .map(AippField::name)
            .toList());
  }

  @Test
  void readsBlocksOfOneLineAndOfScripts() {
    String block = "aipp_op{aipp_mode:static input_format:RGB888_U8}";
    String script = "#!/bin/sh\ncat > aipp.cfg <<EOF\n" + block + "\nEOF\natc --model=a.onnx\n";

    Reading joined = read(block + block + "\n");
    Reading quoted = read(script);

    assertEquals(2, joined.facts(AippImage.class).size());
    assertEquals(List.of(), joined.problems());
    assertEquals(3, quoted.facts(AippImage.class).get(0).at().line());
    assertEquals(List.of(), quoted.problems());
  }

  @Test
  void readsDynamicBlockWithoutArithmetic() {
    Reading reading = read("aipp_op {\n aipp_mode: dynamic\n max_src_image_size: 752640\n}\n");

    assertEquals(2, reading.facts(AippField.class).size());
    assertEquals("dynamic", reading.facts(AippImage.class).get(0).mode());
    assertEquals(List.of(), reading.facts(AippNormalization.class));
    assertEquals(List.of(), reading.facts(AippOutput.class));
  }

  @Test
  void reportsMissingMode() {
    Reading reading = read("aipp_op {\n input_format: RGB888_U8\n}\n");

    assertEquals(List.of(1), reading.problems().stream().map(Problem::line).toList());
    assertEquals("", reading.facts(AippImage.class).get(0).mode());
  }

  @Test
  void staysLinearOnHostileFiles() {
    String unopened = "aipp_op {\n".repeat(20_000);
    String damaged = "aipp_op {\n aipp_mode: static\n" + "x\uFF1A 1\n".repeat(20_000) + "}";

    read(unopened);
    read(damaged);
  }

  @Test
  void readsBlockWithDamagedBraces() {
    String open = "aipp_op {\n aipp_mode: static\n input_format: RGB888_U8\n";
    String unopened = "aipp_op\n aipp_mode: static\n input_format: RGB888_U8\n}\n";
    String nameless =
        "aip_op {\n aipp_mode: static\n input_format: RGB888_U8\n csc_switch: false\n}";

    for (String damaged : List.of(open, unopened, nameless)) {
      assertTrue(reader.recognises(text(damaged)), damaged);
      Reading reading = read(damaged);
      assertFalse(reading.problems().isEmpty(), damaged);
      assertEquals(3, reading.facts(AippImage.class).get(0).at().line(), damaged);
    }
  }

  @Test
  void reportsTextOutsideBlocks() {
    Reading reading = read("aipp_op { aipp_mode: static input_format: RGB888_U8 }\n}\n");

    assertEquals(List.of(2), reading.problems().stream().map(Problem::line).toList());
  }

  @Test
  void leavesOtherFilesAlone() {
    assertFalse(reader.recognises(text("atc --insert_op_conf=aipp.cfg --input_format=NCHW\n")));
    assertFalse(reader.recognises(text("The aipp_op block sets aipp_mode.\naipp_op is needed\n")));
    assertFalse(reader.recognises(text("f.write(\"aipp_op {\")\n")));
    assertFalse(reader.recognises(text("")));
  }

  @Test
  void survivesAnyDamage() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var damaged = new StringBuilder(VIDEO);
      for (int i = 0; i < 4; i++) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), "{}<>[]:#\"'\n0.-\\".charAt(random.nextInt(15)));
      }
      read(damaged.toString());
    }
  }

  @Test
  void readsRealFiles() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the real files are not here");
    int facts = 0;
    int problems = 0;
    List<Path> files;
    try (var listing = Files.list(SAMPLES)) {
      files = listing.sorted().toList();
    }

    for (Path file : files) {
      var source = new SourceText(file.getFileName().toString(), Files.readString(file));
      assertTrue(reader.recognises(source), file.toString());
      Reading reading = reader.read(source);
      assertFalse(reading.facts(AippImage.class).isEmpty(), file.toString());
      reading
          .problems()
          .forEach(p -> System.out.println(p.file() + ":" + p.line() + " " + p.message().en()));
      reading
          .facts(AippCsc.class)
          .forEach(c -> System.out.println(file.getFileName() + " " + c.effective()));
      facts += reading.facts().size();
      problems += reading.problems().size();
    }
    System.out.println(
        "aipp: " + files.size() + " files, " + facts + " facts, " + problems + " problems");
  }

  private Reading read(String content) {
    return reader.read(text(content));
  }

  private static SourceText text(String content) {
    return new SourceText("aipp.cfg", content);
  }

  private static String message(Reading reading, int index) {
    return reading.problems().get(index).message().en();
  }

  private static AippField field(Reading reading, String name) {
    return reading.facts(AippField.class).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline means together with the conversion of the model that it runs. */
final class MindxProjectsTest {

  private static final String MIXED = "mindx-mixed-processors";
  private static final String FORMAT = "vpc-aipp-format-mismatch";

  private static final String PIPELINE =
      """
      {"faces": {
        "appsrc0": {"factory": "appsrc", "next": "mxpi_imagedecoder0"},
        "mxpi_imagedecoder0": {"factory": "mxpi_imagedecoder",
          "props": {"cvProcessor": "ascend"}, "next": "mxpi_imageresize0"},
        "mxpi_imageresize0": {"factory": "mxpi_imageresize",
          "props": {"cvProcessor": "ascend", "resizeWidth": "224", "resizeHeight": "224"},
          "next": "mxpi_tensorinfer0"},
        "mxpi_tensorinfer0": {"factory": "mxpi_tensorinfer",
          "props": {"dataSource": "mxpi_imageresize0", "modelPath": "om/faces_bs1.om"},
          "next": "mxpi_imagecrop0"},
        "mxpi_imagecrop0": {"factory": "mxpi_imagecrop",
          "props": {"cvProcessor": "opencv"}, "next": "appsink0"},
        "appsink0": {"factory": "appsink"}}}
      """;

  private static final String OPENCV = PIPELINE.replace("\"ascend\"", "\"opencv\"");

  private static final String YUV =
      """
      aipp_op {
        aipp_mode: static
        input_format: YUV420SP_U8
        src_image_size_w: 224
        src_image_size_h: 224
        csc_switch: true
        rbuv_swap_switch: false
        matrix_r0c0: 256
        matrix_r0c1: 0
        matrix_r0c2: 359
        matrix_r1c0: 256
        matrix_r1c1: -88
        matrix_r1c2: -183
        matrix_r2c0: 256
        matrix_r2c1: 454
        matrix_r2c2: 0
        input_bias_0: 0
        input_bias_1: 128
        input_bias_2: 128
      }
      """;

  private static final String RGB =
      """
      aipp_op {
        aipp_mode: static
        input_format: RGB888_U8
        src_image_size_w: 224
        src_image_size_h: 224
        csc_switch: false
      }
      """;

  @TempDir private Path project;

  @BeforeEach
  void convert() throws IOException {
    write("faces.pipeline", PIPELINE);
    write("aipp.cfg", YUV);
    command("faces_bs1", "--insert_op_conf=aipp.cfg");
  }

  @Test
  void deviceThroughoutBeforeAYuvAippIsRight() {
    assertEquals("ruled-out", status(MIXED));
    assertEquals("ruled-out", status(FORMAT));
    assertEquals(List.of(), confirmed());
  }

  @Test
  void hostThroughoutBeforeAYuvAippIsFoundOnce() throws IOException {
    write("faces.pipeline", OPENCV);

    assertEquals(List.of(MIXED), confirmed());
  }

  @Test
  void hostThroughoutIsRightWithoutYuv() throws IOException {
    write("faces.pipeline", OPENCV);
    write("aipp.cfg", RGB);
    assertEquals("ruled-out", status(MIXED));
    assertEquals("ruled-out", status(FORMAT));

    Files.delete(project.resolve("aipp.cfg"));
    command("faces_bs1", "");
    assertEquals("ruled-out", status(MIXED));
    assertEquals(List.of(), confirmed());
  }

  @Test
  void deviceBeforeAnRgbAippIsAnotherFormat() throws IOException {
    write("aipp.cfg", RGB);

    assertEquals(List.of(FORMAT), confirmed());
  }

  @Test
  void defaultIsLikelyAtMost() throws IOException {
    write(
        "faces.pipeline", OPENCV.replaceFirst("\"cvProcessor\": \"opencv\"", "\"status\": \"0\""));

    assertEquals(List.of("likely " + MIXED), found());
  }

  @Test
  void elementBehindTheModelIsNoMixing() throws IOException {
    Files.delete(project.resolve("aipp.cfg"));
    Files.delete(project.resolve("convert.sh"));

    assertEquals(List.of(), found());
  }

  @Test
  void pipelineOfAnotherModelSaysNothingOfThisOne() throws IOException {
    write("faces.pipeline", OPENCV.replace("faces_bs1", "faces_rgb"));

    assertEquals(List.of(), found());
    assertEquals("undecided", status(FORMAT));
  }

  @Test
  void variableInTheOutputStandsForAnything() throws IOException {
    write("faces.pipeline", OPENCV);
    command("out/faces_bs${batch}", "--insert_op_conf=aipp.cfg");
    assertEquals(List.of(MIXED), confirmed());

    command("out/plates_bs${batch}", "--insert_op_conf=aipp.cfg");
    assertEquals(List.of(), confirmed());
  }

  @Test
  void theOnlyModelOfAProjectTakesThePictureWhereItsCallerNamesTheOutput() throws IOException {
    write("faces.pipeline", OPENCV);
    command("\"${om_path}\"", "--insert_op_conf=aipp.cfg");
    assertEquals(List.of(MIXED), confirmed());

    command("$2", "--insert_op_conf=aipp.cfg");
    assertEquals(List.of(MIXED), confirmed());

    write(
        "plates.sh",
        "atc --framework=5 --model=plates.onnx --output=$2 --soc_version=Ascend310P3\n");
    assertEquals(List.of(), confirmed());
  }

  @Test
  void aGapIsNotExplainedByAPipelineThatGivesNoResult() throws IOException {
    write("faces.pipeline", PIPELINE.replaceFirst("\"ascend\"", "\"opencv\""));
    assertEquals(List.of(MIXED), confirmed());

    write("advisor.yaml", "symptom: degraded\n");
    assertEquals("noted", status(MIXED));
  }

  private void command(String output, String more) throws IOException {
    write(
        "convert.sh",
        "atc --framework=5 --model=faces.onnx --output=%s --soc_version=Ascend310P3 %s\n"
            .formatted(output, more));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(project.resolve(name), content);
  }

  private List<String> confirmed() {
    return found().stream()
        .filter(one -> one.startsWith("confirmed "))
        .map(one -> one.substring("confirmed ".length()))
        .toList();
  }

  private List<String> found() {
    return diagnose().recommendations().stream()
        .map(one -> one.level().id() + " " + one.id())
        .toList();
  }

  private String status(String id) {
    return diagnose().checks().stream()
        .filter(check -> check.id().equals(id))
        .map(check -> check.status().id())
        .findFirst()
        .orElseThrow();
  }

  private Diagnosis diagnose() {
    return Fixtures.diagnose(project, Lang.EN);
  }
}

package org.cannadvisor.intake.mindx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.PipelineElement.Role;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;

final class MindxPipelineReaderTest {

  private static final String STREAM =
      """
      {
        "detection": {
          "stream_config": {"deviceId": "0"},
          "mxpi_tensorinfer0": {
            "factory": "mxpi_tensorinfer",
            "props": {"modelPath": "../models/yolov3.om"},
            "next": ["mxpi_objectpostprocessor0"]
          },
          "appsrc0": {"factory": "appsrc", "next": "mxpi_imagedecoder0:0"},
          "mxpi_imagedecoder0": {
            "factory": "mxpi_imagedecoder",
            "props": {
              "cvProcessor": "ascend",
              "handleMethod": "opencv"
            },
            "next": "queue0"
          },
          "queue0": {"factory": "queue", "next": "mxpi_imageresize0"},
          "mxpi_imageresize0": {"factory": "mxpi_imageresize", "next": "mxpi_tensorinfer0"},
          "mxpi_objectpostprocessor0": {"factory": "mxpi_objectpostprocessor", "next": "appsink0"},
          "appsink0": {"factory": "appsink"}
        }
      }
      """;

  private final MindxPipelineReader reader = new MindxPipelineReader();

  @Test
  void elementsComeAsThePicturePassesThem() {
    Reading reading = read(STREAM);

    assertTrue(recognises(STREAM));
    assertEquals(List.of(), reading.problems());
    assertEquals(
        List.of(
            "appsrc0",
            "mxpi_imagedecoder0",
            "queue0",
            "mxpi_imageresize0",
            "mxpi_tensorinfer0",
            "mxpi_objectpostprocessor0",
            "appsink0"),
        reading.facts(PipelineElement.class).stream().map(PipelineElement::name).toList());
    assertEquals("a.pipeline#detection", element(reading, "appsrc0").path());
    assertEquals(Role.POSTPROCESS, element(reading, "mxpi_objectpostprocessor0").role());
  }

  @Test
  void handleMethodComesBeforeCvProcessor() {
    PipelineElement decoder = element(read(STREAM), "mxpi_imagedecoder0");

    assertEquals(Processor.OPENCV, decoder.processor());
    assertTrue(decoder.written());
    assertEquals(14, decoder.at().line());
  }

  @Test
  void defaultIsMarkedAsDefault() {
    PipelineElement resize = element(read(STREAM), "mxpi_imageresize0");

    assertEquals(Processor.ASCEND, resize.processor());
    assertFalse(resize.written());
    assertEquals(19, resize.at().line());
  }

  @Test
  void sourceIsFollowedThroughAQueueUpToTheModel() {
    Reading reading = read(STREAM);

    assertEquals("mxpi_imagedecoder0", element(reading, "mxpi_imageresize0").source());
    assertEquals("../models/yolov3.om", element(reading, "mxpi_imagedecoder0").model());
    assertEquals("", element(reading, "appsink0").model());
    assertEquals(6, element(reading, "mxpi_tensorinfer0").at().line());
  }

  @Test
  void cropHasItsPictureFromDataSourceImage() {
    String crop =
        STREAM.replace(
            "\"mxpi_imageresize\", ",
            "\"mxpi_imagecrop\", \"props\": {\"dataSource\": \"appsrc0\","
                + " \"dataSourceImage\": \"mxpi_imagedecoder0\"}, ");

    assertEquals("mxpi_imagedecoder0", element(read(crop), "mxpi_imageresize0").source());
  }

  @Test
  void twoWaysIntoAnElementAreNotGuessedAt() {
    String two = STREAM.replace("\"appsink\"}", "\"appsink\", \"next\": \"mxpi_imageresize0\"}");

    assertEquals("", element(read(two), "mxpi_imageresize0").source());
    assertEquals("", element(read(two), "mxpi_imagedecoder0").model());
  }

  @Test
  void circleEnds() {
    String circle =
        """
        {"s": {"a": {"factory": "queue", "next": "b"}, "b": {"factory": "queue", "next": "a"},
         "c": {"factory": "mxpi_imageresize", "props": {"dataSource": "a"}, "next": "d"},
         "d": {"factory": "mxpi_imageresize", "props": {"dataSource": "e"}, "next": "e"},
         "e": {"factory": "mxpi_imageresize", "props": {"dataSource": "d"}, "next": "f"},
         "f": {"factory": "mxpi_tensorinfer", "props": {"modelPath": "f.om"}}}}
        """;

    assertEquals(6, read(circle).facts(PipelineElement.class).size());
    assertEquals("", element(read(circle), "c").source());
  }

  @Test
  void windowsLineEndsCountAsOne() {
    assertEquals(read(STREAM).facts(), read(STREAM.replace("\n", "\r\n")).facts());
  }

  @Test
  void commentIsAProblemAndTheRestIsRead() {
    String commented =
        STREAM.replace("\"factory\": \"appsrc\",", "\"factory\": \"appsrc\", // in\n");

    Reading reading = read(commented);

    assertTrue(recognises(commented));
    assertEquals(7, reading.facts(PipelineElement.class).size());
    assertProblem(reading, 9, "Maybe delete the comment");
  }

  @Test
  void whatStandsBeforeACutIsKept() {
    Reading reading = read(STREAM.substring(0, STREAM.indexOf("\"queue0\": {")));

    assertEquals(3, reading.facts(PipelineElement.class).size());
    assertEquals(1, reading.problems().size());
    assertTrue(reading.problems().get(0).message().en().contains("no valid JSON"));
  }

  @Test
  void misspeltNextIsAProblem() {
    Reading reading = read(STREAM.replace("\"next\": \"queue0\"", "\"next\": \"queu0\""));

    assertProblem(reading, 11, "'queu0'");
  }

  @Test
  void unknownProcessorIsAProblemAndNoProcessor() {
    Reading reading = read(STREAM.replace("\"opencv\"", "\"dvpp\""));

    assertEquals(Processor.NONE, element(reading, "mxpi_imagedecoder0").processor());
    assertProblem(reading, 14, "'dvpp'");
  }

  @Test
  void elementWithoutFactoryIsAProblem() {
    assertProblem(read(STREAM.replace("\"factory\": \"queue\", ", "")), 18, "has no factory");
  }

  @Test
  void fileWithoutElementsIsAProblem() {
    assertProblem(read("{\"factory\": 1, \"stream_config\": []}"), 0, "found no element");
  }

  @Test
  void endlessNestingAndManyElementsAreBounded() {
    String deep = "{\"s\":".repeat(50_000) + "{\"factory\": \"appsrc\"";
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> "\"e" + i + "\": {\"factory\": \"tee\", \"next\": \"e" + (i + 1) + "\"}")
            .collect(Collectors.joining(",", "{\"s\": {", "}}"));

    assertEquals(List.of(), read(deep).facts());
    assertFalse(read(deep).problems().isEmpty());
    assertEquals(PipelineParser.MOST_ELEMENTS, read(many).facts(PipelineElement.class).size());
    assertProblem(read(many), 0, "too many elements");
  }

  @Test
  void leavesOtherJsonAlone() {
    assertFalse(recognises("{\"name\": \"x\", \"factory\": \"make\"}"));
    assertFalse(recognises("{\"dump\": {\"dump_mode\": \"all\"}}"));
    assertFalse(recognises("pipeline = {\"mxpi_a\": {\"factory\": \"mxpi_a\"}}"));
  }

  private static void assertProblem(Reading reading, int line, String words) {
    List<Problem> problems = reading.problems();
    assertTrue(
        problems.stream().anyMatch(one -> one.line() == line && one.message().en().contains(words)),
        problems::toString);
  }

  private static PipelineElement element(Reading reading, String name) {
    return reading.facts(PipelineElement.class).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean recognises(String content) {
    return reader.recognises(new SourceText("a.pipeline", content));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("a.pipeline", content));
  }
}

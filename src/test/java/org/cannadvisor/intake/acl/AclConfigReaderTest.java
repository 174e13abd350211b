package org.cannadvisor.intake.acl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AclSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AclConfigReaderTest {

  private static final String DUMP =
      """
      {
        "dump": {
          "dump_list": [
            {"model_name": "resnet50", "layer": ["conv1", "pool1"]},
            {"model_name": "yolov3"}
          ],
          "dump_path": "/data/dump",
          "dump_mode": "all",
          "dump_op_switch": "off"
        },
        "aicore_num": 8
      }
      """;

  private final AclConfigReader reader = new AclConfigReader();

  @Test
  void eachSettingIsAFactAtItsLine() {
    List<AclSetting> settings = read(DUMP).facts(AclSetting.class);

    assertTrue(recognises(DUMP));
    assertEquals(List.of(), read(DUMP).problems());
    assertEquals(
        List.of(
            "dump.dump_list.model_name=resnet50",
            "dump.dump_list.layer=conv1,pool1",
            "dump.dump_list.model_name=yolov3",
            "dump.dump_path=/data/dump",
            "dump.dump_mode=all",
            "dump.dump_op_switch=off",
            "aicore_num=8"),
        settings.stream().map(one -> one.name() + "=" + one.value()).toList());
    assertEquals(8, settings.get(4).at().line());
    assertEquals(read(DUMP).facts(), read(DUMP.replace("\n", "\r\n")).facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "dump_debug": "on", "dump_list": [{}], "dump_path": "d"|dump_debug and dump_list
          "dump_scene": "watcher", "dump_debug": "on", "dump_path": "d"|dump_scene and dump_debug
          "dump_scene": "lite_exception", "dump_list": [{}], "dump_path": "d"|dump_scene and dump_list
          "dump_list": [{"model_name": "a"}]|needs dump_path
          "dump_debug": "on"|needs dump_path
          "dump_list": [{}], "dump_path": "d", "dump_stats": ["Max"]|dump_stats goes with
          """)
  void saysWhichDumpSettingsExcludeEachOther(String settings, String said) {
    Reading reading = read("{\"dump\": {" + settings + "}}");

    assertEquals(1, reading.problems().size(), reading.problems().toString());
    assertTrue(reading.problems().get(0).message().en().contains(said));
  }

  @Test
  void watchingMemoryTakesAListOfLayers() {
    Reading reading =
        read(
            "{\"dump\": {\"dump_scene\": \"watcher\", \"dump_list\": [{\"layer\": [\"a\"]}],"
                + " \"dump_path\": \"d\"}}");

    assertEquals(List.of(), reading.problems());
  }

  @Test
  void emptyListIsASetting() {
    Reading reading = read("{\"dump\": {\"dump_list\": [], \"dump_debug\": \"on\"}}");

    assertEquals("", reading.facts(AclSetting.class).get(0).value());
    assertEquals("dump.dump_debug", reading.facts(AclSetting.class).get(1).name());
  }

  @Test
  void profilerAloneIsRecognised() {
    String profiler = "{\"profiler\": {\"switch\": \"on\", \"output\": \"out\"}}";

    assertTrue(recognises(profiler));
    assertEquals("profiler.switch", read(profiler).facts(AclSetting.class).get(0).name());
  }

  @Test
  void refusedValueIsAProblemUnlessItIsNotLookedAt() {
    String wrong = DUMP.replace("\"all\"", "\"both\"");

    assertEquals(8, read(wrong).problems().get(0).line());
    assertTrue(read(wrong).problems().get(0).message().en().contains("'both'"));
    assertEquals(
        List.of(),
        read("{\"dump\": {\"dump_path\": \"d\", \"dump_debug\": \"on\", \"dump_mode\": \"both\"}}")
            .problems());
  }

  @Test
  void commentIsAProblemAndTheRestIsRead() {
    Reading reading = read(DUMP.replace("\"all\",", "\"all\", // both ways"));

    assertEquals(7, reading.facts().size());
    assertEquals(8, reading.problems().get(0).line());
    assertTrue(reading.problems().get(0).message().en().contains("Maybe delete the comment"));
  }

  @Test
  void nestingAndNumberAreBounded() {
    String deep = "{\"dump\": {\"dump_list\": " + "[".repeat(60_000);
    String many =
        "{\"dump\": {\"dump_path\": \"d\", \"dump_list\": ["
            + "{\"model_name\": \"a\"},".repeat(5000)
            + "{}]}}";

    assertFalse(read(deep).problems().isEmpty());
    assertEquals(500, read(many).facts().size());
    assertTrue(read(many).problems().get(0).message().en().contains("too many settings"));
  }

  @Test
  void leavesOtherJsonAlone() {
    assertFalse(recognises("{\"dump\": \"all\"}"));
    assertFalse(recognises("{\"dump\": {\"format\": \"npy\"}}"));
    assertFalse(recognises("{\"task\": \"tensor\", \"dump_path\": \"/data\"}"));
    assertFalse(recognises("{\"profiler\": {\"enabled\": true}}"));
  }

  private boolean recognises(String content) {
    return reader.recognises(new SourceText("acl.json", content));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("acl.json", content));
  }
}

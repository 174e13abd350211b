package org.cannadvisor.intake.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.GearChoice;
import org.cannadvisor.model.ModelExecution;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.OverflowRecord;
import org.junit.jupiter.api.Test;

class RunReadersTest {

  @Test
  void readsSizeOfBenchCommand() {
    var text =
        new SourceText(
            "run.sh",
            "python3 -m ais_bench --model=net.om --input ./bin \\\n  --dymHW 416,608 --loop 1\n");
    var reader = new RunCommandReader();

    assertTrue(reader.recognises(text));
    Reading reading = reader.read(text);

    GearChoice choice = reading.facts(GearChoice.class).get(0);
    assertEquals("416,608", choice.size());
    assertEquals(2, choice.at().line());
    assertTrue(reading.facts(ModelExecution.class).get(0).setsSize());
  }

  @Test
  void takesNoVariableForASize() {
    var text = new SourceText("run.sh", "ais_bench --model net.om --dymBatch ${bs}\n");

    Reading reading = new RunCommandReader().read(text);

    assertEquals("", reading.facts(GearChoice.class).get(0).size());
  }

  @Test
  void aCallWithoutInputMeasuresSpeedOnly() {
    var text = new SourceText("run.sh", "ais_bench --model net.om --loop 1000 --batchsize 8\n");

    assertEquals(List.of(), new RunCommandReader().read(text).facts(ModelExecution.class));
  }

  private static List<String> outputs(String log) {
    return new ModelDescriptionReader()
        .read(new SourceText("run.log", log)).facts(NamedPlace.class).stream()
            .map(place -> place.rank() + " " + place.name())
            .toList();
  }

  @Test
  void readsTheNamesOfOutputsThatAToolLists() {
    assertEquals(
        List.of("0 class_p3", "1 box_p3"),
        outputs(
            "[INFO] get input  #00 image  (1, 3, 8, 8)  float32  768\n"
                + "[INFO] get output #00 Conv_4011:0:class_p3  (1, 36, 8, 8)  float32  9216\n"
                + "[INFO] get output #01 Conv_4111:0:box_p3  (1, 36, 8, 8)  float32  9216\n"));
    assertEquals(
        List.of("0 boxes", "1 scores"),
        outputs(
            "input\n  #0    x  (1, 3)  float32  12\noutput\n  #0    Concat_1:0:boxes  (1, 4)  float32  16\n"
                + "  #1    scores  (1, 1)  float32  4\n"));
    assertEquals(List.of(), outputs("output size 4000\n#0 some (remark)\n"));
  }

  @Test
  void leavesInstallationAlone() {
    assertFalse(
        new RunCommandReader()
            .recognises(new SourceText("a.sh", "pip install ais_bench --no-deps\nls\n")));
  }

  @Test
  void readsOverflowOfBothLayouts() {
    assertEquals(
        List.of("AI Core 256 12 true"),
        overflows(
            "{\"DHA Atomic Add\": {\"task_id\": 0, \"status\": 0}, \"AI Core\": {\"model_id\": 1,"
                + " \"stream_id\": 514, \"task_id\": 12, \"status\": \"0x100\"}}"));
    assertEquals(
        List.of("AI Vector 16 7 false"),
        overflows(
            "{\"magic\": 1515870810, \"acc_list\": {\"acc_type\": 1, \"data\": {\"task_id\": 7,"
                + " \"stream_id\": 1, \"status\": 16}}}"));
  }

  private static List<String> overflows(String json) {
    var text = new SourceText("Opdebug.Node_OpDebug.12.514.1690000000000000.output.0.json", json);
    var reader = new OverflowReader();
    assertTrue(reader.recognises(text));
    return reader.read(text).facts(OverflowRecord.class).stream()
        .map(one -> one.core() + " " + one.status() + " " + one.task() + " " + one.ofFloats())
        .toList();
  }
}

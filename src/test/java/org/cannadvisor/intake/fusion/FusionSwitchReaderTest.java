package org.cannadvisor.intake.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.FusionSwitch;
import org.junit.jupiter.api.Test;

class FusionSwitchReaderTest {

  private static final String JSON =
      """
      {
        "Switch": {
          "GraphFusion": {"ALL": "off",
            "SoftmaxFusionPass": "on"},
          "UBFusion": {"ALL": "off"}
        },
        "Priority": {},
        "ExceptionalPassOfO1Level": {}
      }
      """;

  private final FusionSwitchReader reader = new FusionSwitchReader();

  @Test
  void readsJson() {
    List<FusionSwitch> switches = read(JSON).facts(FusionSwitch.class);

    assertTrue(recognises("fusion.cfg", JSON));
    assertEquals(3, switches.size());
    assertTrue(switches.get(0).isAll());
    assertFalse(switches.get(0).on());
    assertEquals("SoftmaxFusionPass", switches.get(1).pass());
    assertTrue(switches.get(1).on());
    assertEquals(4, switches.get(1).at().line());
    assertEquals("UBFusion", switches.get(2).section());
    assertEquals(List.of(), read(JSON).problems());
  }

  @Test
  void readsLinesForBothSections() {
    String lines = "TransposeReshapeFusionPass:off\n\nALL : on\n";

    FusionSwitch first = read(lines).facts(FusionSwitch.class).get(0);

    assertTrue(recognises("x.cfg", lines));
    assertEquals("both", first.section());
    assertFalse(first.on());
    assertEquals(2, read(lines).facts().size());
  }

  @Test
  void misspeltSectionIsAProblem() {
    String misspelt = JSON.replace("UBFusion", "UbFusion");

    assertTrue(recognises("x.cfg", misspelt));
    assertEquals(2, read(misspelt).facts().size());
    assertEquals(5, read(misspelt).problems().get(0).line());
    assertTrue(read(misspelt).problems().get(0).message().en().contains("E21002"));
  }

  @Test
  void misspeltTopKeyIsAProblem() {
    Reading reading = read(JSON.replace("\"Switch\"", "\"Swtich\""));

    assertEquals(0, reading.facts().size());
    assertTrue(reading.problems().get(0).message().en().contains("Swtich"));
  }

  @Test
  void readsOnAfterACommentAndATrailingComma() {
    String commented = JSON.replace("\"ALL\": \"off\"}", "\"ALL\": \"off\",} // all");

    assertEquals(3, read(commented).facts().size());
    assertTrue(read(commented).problems().get(0).message().en().contains("E20003"));
    assertEquals(5, read(commented).problems().get(0).line());
  }

  @Test
  void keepsWhatStandsBeforeACut() {
    String cut = JSON.substring(0, JSON.indexOf("\"UBFusion\""));

    assertEquals(2, read(cut).facts().size());
    assertEquals(1, read(cut).problems().size());
  }

  @Test
  void valueThatIsNeitherOnNorOffIsAProblem() {
    assertEquals(2, read(JSON.replace("\"on\"", "true")).facts().size());
    assertEquals(1, read(JSON.replace("\"on\"", "true")).problems().size());
    assertEquals(1, read("APass:offf\n").problems().size());
  }

  @Test
  void repeatedLineAndLineWithoutColonAreProblems() {
    Reading reading = read("APass:on\nBPass off\nAPass:off\n");

    assertEquals(1, reading.facts().size());
    assertEquals(List.of(2, 3), reading.problems().stream().map(p -> p.line()).toList());
  }

  @Test
  void emptyFileIsAProblem() {
    assertEquals(1, read(" \n").problems().size());
  }

  @Test
  void leavesOtherFilesAlone() {
    assertFalse(recognises("debug.yaml", "debug: on\nverbose: off\n"));
    assertFalse(recognises("package.json", "{\"name\": \"x\", \"Switch\": 1}"));
    assertFalse(recognises("README.md", "# on\nSwitch: off\nsee fusion_switch.cfg\n"));
  }

  private boolean recognises(String path, String content) {
    return reader.recognises(new SourceText(path, content));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("fusion_switch.cfg", content));
  }
}

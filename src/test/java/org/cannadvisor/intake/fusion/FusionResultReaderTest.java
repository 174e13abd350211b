package org.cannadvisor.intake.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.FusionResult;
import org.junit.jupiter.api.Test;

class FusionResultReaderTest {

  private static final String OLD =
      """
      {
        "graph_fusion": {
          "ConvBatchnormFusionPass": {"match_times": "4", "effect_times": "3"}
        },
        "ub_fusion": {
          "TbeCommonRules0FusionPass": {"match_times": "2", "effect_times": "2",
            "repository_hit_times": "0"}
        },
        "session_and_graph_id": "0_0"
      }
      """;

  private static final String NEW =
      """
      {"session_and_graph_id_0_0": {"graph_fusion": {"APass": {"effect_times": "1", "match_times": "1"}}},
       "session_and_graph_id_0_1": {"ub_fusion": {"BPass": {"effect_times": "0", "match_times": "9"}}},
       "session_and_graph_id_0_0": {"graph_fusion": {"APass": {"effect_times": "7", "match_times": "8"}}}}
      """;

  private final FusionResultReader reader = new FusionResultReader();

  @Test
  void readsTheOldLayout() {
    List<FusionResult> results = read(OLD).facts(FusionResult.class);

    assertTrue(reader.recognises(text(OLD)));
    assertEquals(2, results.size());
    assertEquals("0_0", results.get(0).session());
    assertEquals("GraphFusion", results.get(0).section());
    assertEquals(4, results.get(0).matched());
    assertEquals(3, results.get(0).effective());
    assertEquals(3, results.get(0).at().line());
    assertEquals("UBFusion", results.get(1).section());
  }

  @Test
  void ofARepeatedSessionTheLastCounts() {
    List<FusionResult> results = read(NEW).facts(FusionResult.class);

    assertTrue(reader.recognises(text(NEW)));
    assertEquals(2, results.size());
    assertEquals(8, results.get(0).matched());
    assertEquals("0_1", results.get(1).session());
  }

  @Test
  void readsAppendedObjects() {
    String first =
        OLD.replace(
            "\"session_and_graph_id\": \"0_0\"", "\"sessionId\": \"0\", \"graphId\": \"1\"");
    String both = first.strip() + OLD;

    assertEquals(4, read(both).facts().size());
    assertEquals("0_1", read(both).facts(FusionResult.class).get(0).session());
    assertEquals(List.of(), read(both).problems());
  }

  @Test
  void damagedFilesKeepTheirReadablePart() {
    String cut = OLD.substring(0, OLD.indexOf("\"repository"));

    assertTrue(reader.recognises(text(cut)));
    assertEquals(2, read(cut).facts().size());
    assertEquals(1, read(cut).problems().size());
  }

  @Test
  void countThatIsNoNumberIsAProblem() {
    Reading reading = read(OLD.replace("\"4\"", "\"many\""));

    assertEquals(1, reading.facts().size());
    assertEquals(3, reading.problems().get(0).line());
  }

  @Test
  void leavesOtherJsonAlone() {
    assertFalse(reader.recognises(text("{\"graph\": {\"effect\": 1}}")));
    assertFalse(reader.recognises(text("see \"graph_fusion\" and \"effect_times\"")));
  }

  private Reading read(String content) {
    return reader.read(text(content));
  }

  private static SourceText text(String content) {
    return new SourceText("fusion_result.json", content);
  }
}

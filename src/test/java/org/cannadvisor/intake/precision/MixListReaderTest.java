package org.cannadvisor.intake.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.MixListEntry;
import org.junit.jupiter.api.Test;

class MixListReaderTest {

  private static final String FILE =
      """
      {
        "black-list": {
          "to-add": ["LayerNorm",
                     "ReduceMeanD"],
          "to-remove": ["Add"]
        },
        "white-list": {"to-add": []}
      }
      """;

  private final MixListReader reader = new MixListReader();

  @Test
  void readsEntries() {
    List<MixListEntry> entries = read(FILE).facts(MixListEntry.class);

    assertTrue(reader.recognises(new SourceText("ops_info.json", FILE)));
    assertEquals(3, entries.size());
    assertEquals("black-list", entries.get(0).list());
    assertTrue(entries.get(1).added());
    assertEquals(4, entries.get(1).at().line());
    assertFalse(entries.get(2).added());
  }

  @Test
  void commentsAreAProblemButAreReadOver() {
    String commented = FILE.replace("\"black-list\": {", "\"black-list\": { // 黑名单");

    assertEquals(3, read(commented).facts().size());
    assertEquals(2, read(commented).problems().get(0).line());
  }

  @Test
  void unknownKeysAndValuesAreProblems() {
    assertEquals(1, read(FILE.replace("black-list", "black_list")).problems().size());
    assertEquals(1, read(FILE.replace("to-remove", "remove")).problems().size());
    assertEquals(1, read(FILE.replace("[\"Add\"]", "\"Add\"")).problems().size());
    assertEquals(1, read(FILE.replace("\"LayerNorm\"", "3")).problems().size());
  }

  @Test
  void leavesOtherJsonAlone() {
    assertFalse(reader.recognises(new SourceText("x.json", "{\"list\": [\"to-do\"]}")));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("ops_info.json", content));
  }
}

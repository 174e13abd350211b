package org.cannadvisor.intake.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {

  @Test
  void keepsLinesAndTheLastOfTwoMembers() {
    JsonDocument document = read("{\n\"a\": 1,\n\"a\": \"two\"}");

    var struct = (JsonValue.Struct) document.roots().get(0);
    assertEquals("two", struct.text("a"));
    assertEquals(3, struct.value("a").orElseThrow().line());
    assertEquals(Optional.empty(), document.fault());
  }

  @Test
  void saysWhereItIsNoJson() {
    JsonDocument document = read("{\"a\": 1,\n// one\n\"b\": 2}");

    assertEquals(2, document.fault().orElseThrow().line());
    assertEquals("2", ((JsonValue.Struct) document.roots().get(0)).text("b"));
  }

  @Test
  void survivesDepthAndRubbish() {
    assertTrue(read("[".repeat(100_000)).fault().isPresent());
    assertTrue(read("{\"a\":".repeat(500) + "1" + "}".repeat(500)).fault().isEmpty());
    assertTrue(read("{]\u0000").fault().isPresent());
    assertTrue(read("").roots().isEmpty());
  }

  private static JsonDocument read(String content) {
    return JsonDocument.of(new SourceText("x.json", content));
  }
}

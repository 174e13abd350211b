package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {

  private final Words words = new Words(Map.of("soc", "Ascend310P3", "empty", ""));

  @Test
  void knownWordIsFilledIn() {
    assertEquals("--soc_version=Ascend310P3", words.fill("--soc_version={soc|<soc_version>}"));
  }

  @Test
  void unknownWordFallsBack() {
    assertEquals("put <name> here", words.fill("put {operator|<name>} here"));
  }

  @Test
  void emptyWordCountsAsUnknown() {
    assertEquals("x", words.fill("{empty|x}"));
  }

  @Test
  void bracesThatAreNoPlaceholderStay() {
    assertEquals(
        "{\"Switch\": {}} ${bs}",
        words.fill("{\"Switch\": {}} $" + "{bs}").replace("$bs", "${bs}"));
  }

  @Test
  void dollarsInAWordAreTaken() {
    assertEquals("net_${bs}", new Words(Map.of("output", "net_${bs}")).fill("{output}"));
  }
}

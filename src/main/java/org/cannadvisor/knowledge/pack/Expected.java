package org.cannadvisor.knowledge.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the fixtures of a recommendation must give, read from {@code fixtures/<id>/expected.json}:
 *
 * <pre>
 * {"fires": {"level": "likely", "evidence": ["convert.sh:3"]}, "silent": {"status": "ruled-out"}}
 * </pre>
 *
 * @param level of the recommendation in {@code fires}; empty where any will do
 * @param evidence places that it must name, {@code file:line}
 * @param status of the check in {@code silent}; empty where any other than recommended will do
 * @param faults what is wrong with the file; it then expects nothing
 */
public record Expected(String level, List<String> evidence, String status, List<String> faults) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Expected {
    evidence = List.copyOf(evidence);
    faults = List.copyOf(faults);
  }

  /** What the file in this folder says; a folder without one expects nothing particular. */
  public static Expected in(Path folder) {
    Path file = folder.resolve("expected.json");
    if (!Files.exists(file)) {
      return new Expected("", List.of(), "", List.of());
    }
    try {
      JsonNode json = JSON.readTree(file.toFile());
      var places = new ArrayList<String>();
      json.path("fires").path("evidence").forEach(place -> places.add(place.asText()));
      return new Expected(
          json.path("fires").path("level").asText(),
          places,
          json.path("silent").path("status").asText(),
          List.of());
    } catch (JsonProcessingException e) {
      return new Expected("", List.of(), "", List.of("expected.json: " + e.getOriginalMessage()));
    } catch (IOException e) {
      return new Expected("", List.of(), "", List.of("expected.json cannot be read"));
    }
  }
}

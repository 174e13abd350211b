package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Text;

/** What the rows of the tables of knowledge have in common. */
final class Rows {

  private Rows() {}

  static List<String> texts(JsonNode list) {
    var found = new ArrayList<String>();
    list.forEach(text -> found.add(text.asText()));
    return found;
  }

  static Text text(JsonNode text) {
    return new Text(text.path("zh").asText(), text.path("en").asText());
  }

  static boolean lacks(Text text) {
    return text.zh().isBlank() || text.en().isBlank();
  }

  /** The families of these labels; unknown ones are left out. */
  static Set<ChipFamily> chips(JsonNode labels) {
    var chips = new HashSet<ChipFamily>();
    labels.forEach(label -> chip(label.asText()).ifPresent(chips::add));
    return chips;
  }

  private static Optional<ChipFamily> chip(String label) {
    return Arrays.stream(ChipFamily.values())
        .filter(family -> family != ChipFamily.OTHER && family.label().equals(label))
        .findFirst();
  }
}

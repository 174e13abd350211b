package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.KnownOperator;
import org.cannadvisor.model.KnownOperator.Condition;
import org.cannadvisor.model.KnownOperator.Hint;

/** The table of known operators, and what must hold of it. */
final class KnownOperators {

  private KnownOperators() {}

  static List<KnownOperator> read(JsonNode rows) {
    var found = new ArrayList<KnownOperator>();
    rows.forEach(row -> found.add(operator(row)));
    return List.copyOf(found);
  }

  private static KnownOperator operator(JsonNode row) {
    return new KnownOperator(
        row.path("id").asText(),
        row.path("about").asText(),
        Rows.texts(row.path("types")),
        Rows.chips(row.path("chips")),
        row.path("from").asText(),
        row.path("to").asText(),
        hint(row.path("presence").asText("none")),
        conditions(row.path("when")),
        Rows.text(row.path("wrong")),
        Rows.text(row.path("instead")),
        row.path("source").asText());
  }

  private static Hint hint(String word) {
    return Arrays.stream(Hint.values())
        .filter(hint -> hint.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Hint.NONE);
  }

  private static List<Condition> conditions(JsonNode rows) {
    var found = new ArrayList<Condition>();
    for (JsonNode row : rows) {
      boolean negated = row.has("isNot");
      found.add(
          new Condition(
              row.path("attribute").asText(),
              Rows.texts(row.path(negated ? "isNot" : "is")),
              negated));
    }
    return found;
  }

  /**
   * What is wrong with the table.
   *
   * @param ids the recommendations there are
   */
  static List<String> faults(JsonNode rows, Set<String> ids) {
    var faults = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (JsonNode row : rows) {
      KnownOperator known = operator(row);
      if (!seen.add(known.id()) || known.id().isEmpty()) {
        faults.add("the id " + known.id() + " is empty or given twice");
      }
      if (!ids.contains(known.about())) {
        faults.add(known.id() + " is about " + known.about() + ", which has no entry");
      }
      if (known.chips().size() != row.path("chips").size()) {
        faults.add(known.id() + " names a chip family that nobody knows");
      }
      if (known.types().isEmpty() || known.source().isBlank() || lacksText(known)) {
        faults.add(known.id() + " lacks types, source, wrong or instead");
      }
    }
    return faults;
  }

  private static boolean lacksText(KnownOperator known) {
    return Rows.lacks(known.wrong()) || Rows.lacks(known.instead());
  }
}

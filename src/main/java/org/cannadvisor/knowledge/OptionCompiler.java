package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Precision;

/** Checks {@code knowledge-base/options.yaml}: each cell has its source and both languages. */
final class OptionCompiler {

  private static final Set<String> FIELDS =
      Set.of("option", "group", "decides", "default", "values", "means", "void", "fails");
  private static final Set<String> CELL =
      Set.of(
          "value", "chip", "since", "until", "with", "without", "cube", "vector", "says", "source");
  private static final Set<String> CHIPS =
      Arrays.stream(ChipFamily.values()).map(ChipFamily::label).collect(Collectors.toSet());
  private static final Set<String> PRECISIONS =
      Arrays.stream(Precision.values()).map(Precision::id).collect(Collectors.toSet());

  private final Consumer<String> faults;
  private final Set<String> names = new HashSet<>();

  /**
   * @param faults told what is wrong, the option first
   */
  OptionCompiler(Consumer<String> faults) {
    this.faults = faults;
  }

  /** Checks every option of the table. */
  void check(JsonNode table) {
    table.forEach(row -> names.add(row.path("option").asText()));
    expect(names.size() == table.size(), "an option stands twice");
    table.forEach(this::checkOption);
  }

  private void checkOption(JsonNode row) {
    String name = row.path("option").asText();
    expectFields(name, row, FIELDS);
    expectBoth(name + ": decides", row.path("decides"));
    expect(!row.path("group").asText().isEmpty(), name + ": no group");
    expect(row.path("means").size() > 0, name + ": no means");
    if (row.has("default")) {
      expect(!row.path("default").path("source").asText().isBlank(), name + ": default: no source");
    }
    for (String kind : List.of("means", "void", "fails")) {
      for (JsonNode cell : row.path(kind)) {
        checkCell(name + ": " + kind, cell);
      }
    }
  }

  private void checkCell(String where, JsonNode cell) {
    expectFields(where, cell, CELL);
    expect(!cell.path("source").asText().isBlank(), where + ": a cell has no source");
    expectBoth(where, cell.path("says"));
    cell.path("chip")
        .forEach(chip -> expect(CHIPS.contains(chip.asText()), where + ": no chip family " + chip));
    for (String unit : List.of("cube", "vector")) {
      expect(
          !cell.has(unit) || PRECISIONS.contains(cell.path(unit).asText()),
          where + ": no precision " + cell.path(unit));
    }
    for (String other : List.of("with", "without")) {
      for (Map.Entry<String, JsonNode> one : cell.path(other).properties()) {
        expect(names.contains(one.getKey()) || isOfInput(one.getKey()), where + ": " + one);
      }
    }
  }

  /** Options that say what the model is fed and have no meaning of their own for accuracy. */
  private static boolean isOfInput(String option) {
    return option.startsWith("dynamic_");
  }

  private void expectFields(String where, JsonNode row, Set<String> known) {
    row.fieldNames()
        .forEachRemaining(name -> expect(known.contains(name), where + ": no field " + name));
  }

  private void expectBoth(String where, JsonNode text) {
    expect(!text.path("zh").asText().isBlank(), where + ": no zh");
    expect(!text.path("en").asText().isBlank(), where + ": no en");
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.accept(fault);
    }
  }
}

package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Text;

/** The documented meaning of ATC's options, of {@code knowledge-base/options.yaml}. */
public final class OptionTable {

  /** Where the build puts the JSON, relative to this class. */
  static final String FILE = "options.json";

  /** Read when the first report asks for it. */
  private static final class BuiltIn {
    static final OptionTable TABLE = read();
  }

  private final Map<String, OptionEntry> entries = new LinkedHashMap<>();

  private OptionTable(JsonNode rows) {
    for (JsonNode row : rows) {
      OptionEntry entry = entry(row);
      entries.put(entry.name(), entry);
    }
  }

  /**
   * The table that was packed with the program.
   *
   * @throws IllegalStateException where the program was packaged without it
   */
  public static OptionTable builtIn() {
    return BuiltIn.TABLE;
  }

  /** In the order of the file. */
  public List<OptionEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** What is documented of an option; empty where that does not matter for accuracy. */
  public Optional<OptionEntry> entry(String option) {
    return Optional.ofNullable(entries.get(option));
  }

  private static OptionTable read() {
    try (InputStream in = OptionTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The meaning of options is not on the class path: expected "
                + FILE
                + ". Maybe the build was cut short; run mvn package.");
      }
      return new OptionTable(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionEntry entry(JsonNode row) {
    return new OptionEntry(
        row.path("option").asText(),
        row.path("group").asText(),
        text(row.path("decides")),
        standard(row.path("default")),
        words(row.path("values")),
        cells(row.path("means")),
        cells(row.path("void")),
        cells(row.path("fails")));
  }

  private static Optional<OptionEntry.Default> standard(JsonNode row) {
    return row.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new OptionEntry.Default(
                row.path("value").asText(),
                row.path("matters").asBoolean(),
                words(row.path("unless")),
                row.path("source").asText()));
  }

  private static List<OptionCell> cells(JsonNode rows) {
    var cells = new ArrayList<OptionCell>();
    for (JsonNode row : rows) {
      cells.add(
          new OptionCell(
              words(row.path("value")),
              chips(row.path("chip")),
              row.path("since").asText(),
              row.path("until").asText(),
              conditions(row.path("with")),
              conditions(row.path("without")),
              row.path("cube").asText(),
              row.path("vector").asText(),
              text(row.path("says")),
              row.path("source").asText()));
    }
    return List.copyOf(cells);
  }

  private static Set<ChipFamily> chips(JsonNode labels) {
    var chips = EnumSet.noneOf(ChipFamily.class);
    for (String label : words(labels)) {
      for (ChipFamily family : ChipFamily.values()) {
        if (family.label().equals(label)) {
          chips.add(family);
        }
      }
    }
    return chips;
  }

  private static Map<String, List<String>> conditions(JsonNode fields) {
    var conditions = new LinkedHashMap<String, List<String>>();
    fields.properties().forEach(one -> conditions.put(one.getKey(), words(one.getValue())));
    return conditions;
  }

  /** The items of a list, or the one word there is. */
  private static List<String> words(JsonNode node) {
    if (node.isMissingNode()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(word -> words.add(word.asText()));
    } else {
      words.add(node.asText());
    }
    return List.copyOf(words);
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("zh").asText(), node.path("en").asText());
  }
}

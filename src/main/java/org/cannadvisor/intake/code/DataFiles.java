package org.cannadvisor.intake.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/** The files of a project from which its programs take their numbers: JSON and YAML. */
final class DataFiles {

  private static final int LONGEST = 64 * 1024;
  private static final int DEEPEST = 12;
  private static final int MOST_PARTS = 5_000;

  private static final ObjectMapper JSON = new JsonMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  /** {@code (640, 672)} in a configuration of yacs: a text for YAML, numbers for its reader. */
  private static final Pattern TUPLE = Pattern.compile("\\(([-\\d., ]{1,200})\\)");

  private final Map<String, List<Named>> byName = new HashMap<>();

  private record Named(String path, Value value) {}

  private DataFiles() {}

  static boolean isOne(SourceText text) {
    String name = text.name();
    boolean data =
        name.endsWith(".json")
            || name.endsWith(".yaml")
            || name.endsWith(".yml")
            || name.endsWith(".pipeline");
    return data && text.content().length() <= LONGEST;
  }

  static DataFiles of(List<SourceText> texts) {
    var files = new DataFiles();
    for (SourceText text : texts) {
      read(text)
          .ifPresent(
              value ->
                  files
                      .byName
                      .computeIfAbsent(text.name(), key -> new ArrayList<>())
                      .add(new Named(text.path(), value)));
    }
    return files;
  }

  private static Optional<Value> read(SourceText text) {
    boolean yaml = text.name().endsWith(".yaml") || text.name().endsWith(".yml");
    try {
      JsonNode root = (yaml ? YAML : JSON).readTree(text.content());
      return root == null ? Optional.empty() : Optional.of(new Reading().value(root, 0));
    } catch (JsonProcessingException damaged) {
      // Whoever reads this kind of file complains of it.
      return Optional.empty();
    }
  }

  /**
   * What a file holds that a program opens; of several with the same name the one in the folder of
   * the program.
   *
   * @param from where the program stands
   */
  Optional<Value> value(String path, String from) {
    List<Named> named = byName.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of());
    if (named.size() == 1) {
      return Optional.of(named.get(0).value());
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    List<Named> beside = named.stream().filter(one -> (folder + path).equals(one.path())).toList();
    return beside.stream().findFirst().map(Named::value);
  }

  private static final class Reading {

    private int parts;

    Value value(JsonNode node, int depth) {
      parts++;
      if (depth > DEEPEST || parts > MOST_PARTS) {
        return Value.UNKNOWN;
      }
      if (node.isObject()) {
        Map<String, Value> entries = new LinkedHashMap<>();
        node.properties()
            .forEach(entry -> entries.put(entry.getKey(), value(entry.getValue(), depth + 1)));
        return new Value.Pairs(entries);
      }
      if (node.isArray()) {
        var items = new ArrayList<Value>();
        node.forEach(item -> items.add(value(item, depth + 1)));
        return new Value.Items(items);
      }
      return plain(node);
    }

    private static Value plain(JsonNode node) {
      if (node.isBoolean()) {
        return new Value.Num(node.booleanValue() ? 1 : 0, true);
      }
      if (node.isNumber()) {
        return new Value.Num(node.doubleValue(), node.isIntegralNumber());
      }
      return node.isNull() ? Value.NOTHING : text(node.asText());
    }

    private static Value text(String text) {
      Matcher tuple = TUPLE.matcher(text.strip());
      if (!tuple.matches()) {
        return new Value.Text(text);
      }
      var items = new ArrayList<Value>();
      for (String part : tuple.group(1).split(",", -1)) {
        if (!part.isBlank()) {
          try {
            items.add(new Value.Num(Double.parseDouble(part.strip()), !part.contains(".")));
          } catch (NumberFormatException other) {
            return new Value.Text(text);
          }
        }
      }
      return new Value.Items(items);
    }
  }
}

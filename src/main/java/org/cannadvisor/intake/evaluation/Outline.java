package org.cannadvisor.intake.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;

/** The groups of names and values of a JSON, YAML or TOML text, each with the names above it. */
final class Outline {

  private static final int MOST_LINES = 3000;
  private static final int MOST_GROUPS = 2000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_RECORD = 2000;
  private static final int MOST_ITEMS = 4;
  private static final Pattern RECORD =
      Pattern.compile("^[^{}]{0,80}(\\{.{1,2000}\\})[\\s,;]{0,4}$");
  private static final Pattern PYTHON = Pattern.compile("\\b(?:True|False|None|nan|NaN|inf)\\b");
  private static final Pattern ENTRY =
      Pattern.compile(
          "^(\\s*)(-\\s+)?[\"']?([^\\s:=#\"'][^:=#\"']{0,60}?)[\"']?\\s*[:=](?:\\s+(.*))?$");
  private static final Pattern TABLE =
      Pattern.compile("^\\s*\\[{1,2}([^\\[\\]]{1,80})\\]{1,2}\\s*$");

  /**
   * Values that stand together.
   *
   * @param path the names above, outermost first
   */
  record Group(List<String> path, Map<String, Entry> entries) {}

  /** One value. */
  record Entry(String text, int line) {}

  private final List<Group> groups = new ArrayList<>();

  private Outline() {}

  static List<Group> of(SourceText text) {
    var outline = new Outline();
    if (JsonDocument.isMeantAsJson(text)) {
      JsonDocument.of(text).roots().forEach(root -> outline.readJson(root, List.of()));
    } else {
      outline.readLines(text.lines());
    }
    return outline.groups.stream().filter(group -> !group.entries().isEmpty()).toList();
  }

  /** Of the lines of a text that are each a record: {@code {'device': 'cuda', 'HOTA': 62.91}}. */
  static List<Group> ofRecords(SourceText text) {
    var groups = new ArrayList<Group>();
    for (int i = 0; i < Math.min(text.lines().size(), MOST_LINES); i++) {
      Matcher record = RECORD.matcher(text.lines().get(i));
      if (text.lines().get(i).length() <= LONGEST_RECORD && record.find()) {
        int line = i + 1;
        String plain = PYTHON.matcher(record.group(1)).replaceAll("null");
        for (Group group : of(SourceText.computed(text.path(), plain))) {
          group.entries().replaceAll((name, entry) -> new Entry(entry.text(), line));
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private Group open(List<String> path) {
    var group = new Group(List.copyOf(path), new LinkedHashMap<>());
    if (groups.size() < MOST_GROUPS) {
      groups.add(group);
    }
    return group;
  }

  private void readJson(JsonValue value, List<String> path) {
    if (path.size() > DEEPEST) {
      return;
    }
    if (value instanceof JsonValue.Items items) {
      items.items().forEach(item -> readJson(item, path));
    } else if (value instanceof JsonValue.Struct struct) {
      Group group = open(path);
      for (JsonValue.Member member : struct.members()) {
        if (member.value() instanceof JsonValue.Scalar scalar) {
          group.entries().put(member.name(), new Entry(scalar.text(), scalar.line()));
        } else if (member.value() instanceof JsonValue.Items items && isOfScalars(items)) {
          putAll(member.name(), items, group);
        } else {
          var deeper = new ArrayList<>(path);
          deeper.add(member.name());
          readJson(member.value(), deeper);
        }
      }
    }
  }

  private static boolean isOfScalars(JsonValue.Items items) {
    return items.items().stream().allMatch(JsonValue.Scalar.class::isInstance);
  }

  /** {@code "Car_AP": [87.7, 78.4, 75.2]} is as many values of one name. */
  private static void putAll(String name, JsonValue.Items items, Group group) {
    for (int i = 0; i < Math.min(items.items().size(), MOST_ITEMS); i++) {
      if (items.items().get(i) instanceof JsonValue.Scalar scalar) {
        String numbered = i == 0 ? name : name + " [" + (i + 1) + "]";
        group.entries().put(numbered, new Entry(scalar.text(), scalar.line()));
      }
    }
  }

  private record Level(int indent, String name, Group group) {}

  private void readLines(List<String> lines) {
    Deque<Level> levels = new ArrayDeque<>();
    levels.push(new Level(-1, "", open(List.of())));
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String line = lines.get(i).length() > LONGEST_LINE ? "" : lines.get(i);
      Matcher table = TABLE.matcher(line);
      if (table.matches()) {
        levels.clear();
        levels.push(new Level(-1, "", open(List.of(table.group(1).split("\\.", -1)))));
        continue;
      }
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        readEntry(entry, i + 1, levels);
      }
    }
  }

  private void readEntry(Matcher entry, int line, Deque<Level> levels) {
    boolean item = entry.group(2) != null;
    int indent = entry.group(1).length() + (item ? entry.group(2).length() : 0);
    while (levels.size() > 1 && levels.peek().indent() >= indent + (item ? 0 : 1)) {
      levels.pop();
    }
    if (item || (levels.peek().indent() < indent && levels.peek().group() == null)) {
      levels.push(new Level(indent, "", open(path(levels))));
    }
    String value =
        entry.group(4) == null ? "" : entry.group(4).replaceFirst("\\s+#.*$", "").strip();
    if (value.isEmpty()) {
      var path = new ArrayList<>(path(levels));
      path.add(entry.group(3).strip());
      levels.push(new Level(indent + 1, entry.group(3).strip(), open(path)));
    } else if (levels.peek().group() != null) {
      String plain = value.replaceAll("^[\"']|[\"']$|[\"'],?$|,$", "");
      levels.peek().group().entries().put(entry.group(3).strip(), new Entry(plain, line));
    }
  }

  private static List<String> path(Deque<Level> levels) {
    return levels.peek() == null || levels.peek().group() == null
        ? List.of()
        : levels.peek().group().path();
  }
}

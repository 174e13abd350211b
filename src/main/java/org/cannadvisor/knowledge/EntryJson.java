package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Text;

/** Reads entries and outlines out of the JSON that {@link KnowledgeCompiler} wrote and checked. */
final class EntryJson {

  private EntryJson() {}

  static List<Outline> outlines(JsonNode rows) {
    var found = new ArrayList<Outline>();
    rows.forEach(row -> found.add(outline(row)));
    return List.copyOf(found);
  }

  static Outline outline(JsonNode row) {
    return new Outline(
        row.path("id").asText(),
        Stage.of(row.path("stage").asText()).orElseThrow(),
        symptoms(row.path("explains")),
        row.path("alwaysHarmful").asBoolean(),
        row.path("prior").asText(),
        strings(row.path("needs")),
        row.path("scope").asText());
  }

  private static Set<Symptom.Sort> symptoms(JsonNode names) {
    var found = new LinkedHashSet<Symptom.Sort>();
    names.forEach(name -> found.add(Symptom.Sort.of(name.asText()).orElseThrow()));
    return found;
  }

  static Entry entry(Outline outline, JsonNode json) {
    return new Entry(
        outline,
        text(json.path("title")),
        text(json.path("summary")),
        json.path("costMinutes").asInt(),
        text(json.path("price")),
        text(json.path("experiment")),
        commandChange(json.path("command")),
        map(json.path("aippEdit")),
        new Entry.NewFile(
            json.path("newFile").path("name").asText(),
            json.path("newFile").path("content").asText()),
        map(json.path("code")),
        strings(json.path("sources")),
        texts(json.path("rules")),
        prose(json.path("prose")));
  }

  private static Entry.CommandChange commandChange(JsonNode json) {
    return new Entry.CommandChange(
        map(json.path("set")), strings(json.path("remove")), json.path("restore").asBoolean());
  }

  /** Sentences in both languages, by name. */
  static Map<String, Text> texts(JsonNode json) {
    var found = new LinkedHashMap<String, Text>();
    json.properties().forEach(named -> found.put(named.getKey(), text(named.getValue())));
    return found;
  }

  private static Map<Lang, Entry.Prose> prose(JsonNode json) {
    var found = new EnumMap<Lang, Entry.Prose>(Lang.class);
    for (Lang lang : Lang.values()) {
      JsonNode of = json.path(lang.tag());
      found.put(
          lang,
          new Entry.Prose(
              of.path("why").asText(),
              of.path("signs").asText(),
              of.path("check").asText(),
              strings(of.path("fix")),
              of.path("verify").asText(),
              of.path("vendor").asText()));
    }
    return found;
  }

  private static Text text(JsonNode json) {
    return new Text(json.path("zh").asText(), json.path("en").asText());
  }

  private static SortedMap<String, String> map(JsonNode json) {
    var found = new TreeMap<String, String>();
    json.properties().forEach(field -> found.put(field.getKey(), field.getValue().asText()));
    return found;
  }

  private static List<String> strings(JsonNode json) {
    // Asked for the elements of nothing, the library first loads all that it knows of classes.
    if (json.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<String>();
    json.forEach(item -> found.add(item.asText()));
    return List.copyOf(found);
  }
}

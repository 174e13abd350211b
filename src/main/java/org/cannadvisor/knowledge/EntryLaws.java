package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Text;

/** What every knowledge entry must have; each fault in a few words that name the field. */
final class EntryLaws {

  private final List<Text> faults = new ArrayList<>();

  private EntryLaws() {}

  /** What an entry lacks; empty where nothing. */
  static List<Text> faults(JsonNode entry, String id, String stage) {
    var laws = new EntryLaws();
    laws.expect(entry.path("id").asText().equals(id), "id 应为 " + id, "id must be " + id);
    laws.expect(
        entry.path("stage").asText().equals(stage), "stage 应为 " + stage, "stage must be " + stage);
    laws.expect(entry.path("sources").size() > 0, "sources 不能为空", "sources must not be empty");
    laws.expect(
        entry.path("costMinutes").asInt() > 0, "costMinutes 应大于 0", "costMinutes must be above 0");
    laws.expect(entry.path("needs").size() > 0, "needs 不能为空", "needs must not be empty");
    entry.path("explains").forEach(laws::expectSymptom);
    for (String field : List.of("title", "summary", "price", "experiment")) {
      laws.expectBoth(field, entry.path(field));
    }
    entry
        .path("rules")
        .properties()
        .forEach(rule -> laws.expectBoth(rule.getKey(), rule.getValue()));
    entry
        .path("prose")
        .properties()
        .forEach(lang -> laws.expectProse(lang.getKey(), lang.getValue()));
    return laws.faults;
  }

  private void expectSymptom(JsonNode name) {
    expect(
        Symptom.Sort.of(name.asText()).isPresent(),
        "explains 应为 " + Symptom.Sort.ids() + " 之一，实际为 " + name.asText(),
        "explains takes " + Symptom.Sort.ids() + ", not " + name.asText());
  }

  private void expectProse(String lang, JsonNode prose) {
    for (String section : List.of("why", "check", "verify")) {
      expect(
          !prose.path(section).asText().isBlank(),
          lang + " 缺少 ### " + section,
          lang + " has no ### " + section);
    }
    expect(
        prose.path("fix").size() > 0,
        lang + " 的 ### fix 下没有编号步骤",
        lang + " has no numbered steps below ### fix");
  }

  private void expectBoth(String what, JsonNode text) {
    expect(!text.path("zh").asText().isBlank(), what + " 缺少 zh", what + " has no zh");
    expect(!text.path("en").asText().isBlank(), what + " 缺少 en", what + " has no en");
  }

  private void expect(boolean holds, String zh, String en) {
    if (!holds) {
      faults.add(new Text(zh, en));
    }
  }
}

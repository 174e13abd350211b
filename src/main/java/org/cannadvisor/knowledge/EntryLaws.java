package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Symptom;

/** What every knowledge entry must have; each fault in a few words that name the field. */
final class EntryLaws {

  private final List<String> faults = new ArrayList<>();

  private EntryLaws() {}

  /** What an entry lacks; empty where nothing. */
  static List<String> faults(JsonNode entry, String id, String stage) {
    var laws = new EntryLaws();
    laws.expect(entry.path("id").asText().equals(id), "id must be " + id);
    laws.expect(entry.path("stage").asText().equals(stage), "stage must be " + stage);
    laws.expect(entry.path("sources").size() > 0, "sources must not be empty");
    laws.expect(entry.path("costMinutes").asInt() > 0, "costMinutes must be above 0");
    laws.expect(entry.path("needs").size() > 0, "needs must not be empty");
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
    expect(Symptom.Sort.of(name.asText()).isPresent(), "explains has no " + name.asText());
  }

  private void expectProse(String lang, JsonNode prose) {
    for (String section : List.of("why", "check", "verify")) {
      expect(!prose.path(section).asText().isBlank(), lang + " has no ### " + section);
    }
    expect(prose.path("fix").size() > 0, lang + " has no numbered steps below ### fix");
  }

  private void expectBoth(String what, JsonNode text) {
    expect(!text.path("zh").asText().isBlank(), what + " has no zh");
    expect(!text.path("en").asText().isBlank(), what + " has no en");
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}

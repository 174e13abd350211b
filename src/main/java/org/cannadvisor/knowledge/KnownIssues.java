package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cannadvisor.model.KnownIssue;
import org.cannadvisor.model.KnownIssue.Clause;
import org.cannadvisor.model.KnownIssue.Setting;

/** The table of known issues of serving software, and what must hold of it. */
final class KnownIssues {

  private KnownIssues() {}

  static List<KnownIssue> read(JsonNode rows) {
    var found = new ArrayList<KnownIssue>();
    rows.forEach(row -> found.add(issue(row)));
    return List.copyOf(found);
  }

  private static KnownIssue issue(JsonNode row) {
    return new KnownIssue(
        row.path("id").asText(),
        row.path("product").asText(),
        row.path("from").asText(),
        row.path("until").asText(),
        row.path("certain").asBoolean(true),
        clauses(row.path("when")),
        settings(row.path("unless")),
        Rows.texts(row.path("models")),
        Rows.chips(row.path("chips")),
        Rows.text(row.path("wrong")),
        Rows.text(row.path("instead")),
        row.path("source").asText());
  }

  /** A clause is a setting, or {@code any} of several. */
  private static List<Clause> clauses(JsonNode rows) {
    var found = new ArrayList<Clause>();
    for (JsonNode row : rows) {
      List<Setting> any = row.has("any") ? settings(row.path("any")) : List.of(setting(row));
      found.add(new Clause(any, row.path("standard").asBoolean()));
    }
    return found;
  }

  private static List<Setting> settings(JsonNode rows) {
    var found = new ArrayList<Setting>();
    rows.forEach(row -> found.add(setting(row)));
    return found;
  }

  private static Setting setting(JsonNode row) {
    return new Setting(row.path("set").asText(), Rows.texts(row.path("is")));
  }

  /** What is wrong with the table. */
  static List<String> faults(JsonNode rows) {
    var faults = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (JsonNode row : rows) {
      KnownIssue known = issue(row);
      if (!seen.add(known.id()) || known.id().isEmpty()) {
        faults.add("the id " + known.id() + " is empty or given twice");
      }
      if (known.chips().size() != row.path("chips").size()) {
        faults.add(known.id() + " names a chip family that nobody knows");
      }
      if (known.product().isEmpty() || known.source().isBlank() || lacksText(known)) {
        faults.add(known.id() + " lacks product, source, wrong or instead");
      }
      if (known.when().stream().allMatch(Clause::standard) || hasUnnamed(known)) {
        faults.add(known.id() + " hangs on nothing that is set, or on a setting without a name");
      }
    }
    return faults;
  }

  private static boolean hasUnnamed(KnownIssue known) {
    return known.unless().stream().anyMatch(setting -> setting.name().isEmpty())
        || known.when().stream()
            .flatMap(clause -> clause.any().stream())
            .anyMatch(setting -> setting.name().isEmpty());
  }

  private static boolean lacksText(KnownIssue known) {
    return Rows.lacks(known.wrong()) || Rows.lacks(known.instead());
  }
}

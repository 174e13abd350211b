package org.cannadvisor.intake.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionResult;

/** The compilations that one fusion_result.json tells of; of a repeated session the last counts. */
final class FusionSessions {

  private static final String SESSION = "session_and_graph_id";
  private static final Map<String, String> SECTIONS =
      Map.of("graph_fusion", "GraphFusion", "ub_fusion", "UBFusion");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private final SourceText text;
  private final Reading reading;
  private final Map<String, List<FusionResult>> bySession = new LinkedHashMap<>();

  FusionSessions(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void report() {
    bySession.values().forEach(results -> results.forEach(reading::add));
  }

  void readRoot(JsonValue root) {
    if (root instanceof Items items) {
      items.items().stream()
          .filter(Struct.class::isInstance)
          .forEach(item -> readObject((Struct) item));
    } else if (root instanceof Struct struct) {
      readObject(struct);
    }
  }

  private void readObject(Struct root) {
    if (SECTIONS.keySet().stream().anyMatch(root::has)) {
      readSession(nameOf(root), root);
    }
    for (Member member : root.members()) {
      if (member.name().startsWith(SESSION) && member.value() instanceof Struct session) {
        String rest = member.name().substring(SESSION.length());
        readSession(rest.startsWith("_") ? rest.substring(1) : rest, session);
      }
    }
  }

  private static String nameOf(Struct root) {
    String joined = root.text(SESSION);
    String session = root.text("sessionId");
    String graph = root.text("graphId");
    if (!joined.isEmpty() || (session.isEmpty() && graph.isEmpty())) {
      return joined;
    }
    return session + "_" + graph;
  }

  private void readSession(String session, Struct content) {
    var results = new ArrayList<FusionResult>();
    for (Member section : content.members()) {
      String name = SECTIONS.getOrDefault(section.name(), "");
      if (!name.isEmpty() && section.value() instanceof Struct passes) {
        passes.members().forEach(pass -> readPass(session, name, pass, results));
      }
    }
    bySession.put(session, results);
  }

  private void readPass(String session, String section, Member pass, List<FusionResult> results) {
    if (!(pass.value() instanceof Struct counts)) {
      return;
    }
    String matched = counts.text("match_times");
    String effective = counts.text("effect_times");
    if (!COUNT.matcher(matched).matches() || !COUNT.matcher(effective).matches()) {
      reading.problem(
          text.at(pass.line()),
          pass.name()
              + " 的 match_times 和 effect_times 应为非负整数，实际为“"
              + matched
              + "”和“"
              + effective
              + "”。",
          "match_times and effect_times of "
              + pass.name()
              + " are whole numbers, found '"
              + matched
              + "' and '"
              + effective
              + "'.");
      return;
    }
    results.add(
        new FusionResult(
            Fact.UNTIED,
            session,
            section,
            pass.name(),
            Integer.parseInt(matched),
            Integer.parseInt(effective),
            text.at(pass.line())));
  }
}

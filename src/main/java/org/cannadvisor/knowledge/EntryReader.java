package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;

/** Reads the knowledge entry of a rule pack, which may be wrong in any way. */
public final class EntryReader {

  /**
   * An entry, or what is wrong with it.
   *
   * @param entries one, or none where there are faults
   * @param faults each in a few words that name the field
   */
  public record Reading(List<Entry> entries, List<Text> faults) {}

  private final KnowledgeBase builtIn;

  /**
   * @param builtIn whose priors and words for {@code needs} the entry may use
   */
  public EntryReader(KnowledgeBase builtIn) {
    this.builtIn = builtIn;
  }

  /** Reads the text of {@code knowledge/<id>.md}. */
  public Reading read(String markdown, String id) {
    ObjectNode json;
    try {
      json = EntryFile.parse(markdown);
    } catch (IllegalArgumentException e) {
      return new Reading(List.of(), List.of(firstLine(e)));
    }
    String stage = json.path("stage").asText();
    var faults = new ArrayList<Text>();
    if (Stage.of(stage).isEmpty()) {
      faults.add(new Text("没有阶段 " + stage, "there is no stage " + stage));
    }
    faults.addAll(EntryLaws.faults(json, id, stage));
    String prior = json.path("prior").asText();
    if (!builtIn.weights().priors().containsKey(prior)) {
      String known = new TreeSet<>(builtIn.weights().priors().keySet()).toString();
      faults.add(
          new Text(
              "prior 应为 " + known + " 之一，实际为 " + prior,
              "prior must be one of " + known + ", not " + prior));
    }
    json.path("needs")
        .forEach(
            need -> {
              if (!builtIn.obtainable().contains(need.asText())) {
                String known = new TreeSet<>(builtIn.obtainable()).toString();
                faults.add(
                    new Text(
                        "needs 应为 " + known + " 之一，实际为 " + need.asText(),
                        "needs takes " + known + ", not " + need.asText()));
              }
            });
    return faults.isEmpty()
        ? new Reading(List.of(EntryJson.entry(EntryJson.outline(json), json)), List.of())
        : new Reading(List.of(), faults);
  }

  private static Text firstLine(IllegalArgumentException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new Text("格式不对（" + line + "）", line);
  }
}

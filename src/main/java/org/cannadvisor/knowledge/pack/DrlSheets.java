package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.DrlRule;

/**
 * What packs say beside their DRL, {@code drl/<id>.yaml}:
 *
 * <pre>
 * id: swish-pass-breaks-asr
 * stage: fusion
 * rules:
 *   - name: "the pass took effect twice"
 *     argue: for
 *     weight: strong
 *     says: {zh: "…", en: "…"}
 * </pre>
 */
final class DrlSheets {

  private static final Text RECOMMENDATION = new Text("建议", "recommendation");

  private final Complaints complaints;
  private final Map<String, Outline> outlines;
  private final Set<String> taken;

  /** One such file. */
  record Sheet(Stage stage, List<DrlRule> rules) {}

  /**
   * @param outlines of all recommendations, by id
   * @param taken full names of rules that are there already
   */
  DrlSheets(Complaints complaints, Map<String, Outline> outlines, Set<String> taken) {
    this.complaints = complaints;
    this.outlines = outlines;
    this.taken = taken;
  }

  /** One file; empty, with a complaint, where anything in it is wrong. */
  Optional<Sheet> read(String file, Fields root, String id) {
    int before = complaints.all().size();
    var head = new RuleHead(file, complaints);
    Optional<Stage> stage = head.stage(root, id);
    known(file, root, id, stage);
    var rules = new ArrayList<DrlRule>();
    root.each("rules").forEach(rule -> rule(head, file, rule, id).ifPresent(rules::add));
    return complaints.all().size() == before
        ? stage.map(of -> new Sheet(of, rules))
        : Optional.empty();
  }

  private void known(String file, Fields root, String id, Optional<Stage> stage) {
    Outline outline = outlines.get(id);
    if (outline == null) {
      complaints.unknown(file, root.at("id"), RECOMMENDATION, id, outlines.keySet());
      complaints.add(
          file,
          root.at("id"),
          "新的建议 " + id + " 需要知识条目 knowledge/" + id + ".md。",
          "The new recommendation " + id + " needs its entry, knowledge/" + id + ".md.");
    } else if (stage.isPresent() && outline.stage() != stage.get()) {
      complaints.add(
          file,
          root.at("stage"),
          "阶段与知识条目不一致：应为 " + outline.stage().id() + "。",
          "The stage differs from the entry's: expected " + outline.stage().id() + ".");
    }
  }

  private Optional<DrlRule> rule(RuleHead head, String file, Fields rule, String id) {
    rule.only("name", "argue", "weight", "says");
    String name = RuleHead.name(rule);
    Optional<Argument.Kind> kind = RuleHead.kind(rule);
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Weight weight = head.weight(rule, kind);
    var at = new Evidence(file, Complaints.line(rule.at()), "");
    var read = new DrlRule(id, name, kind.get(), weight, rule.text("says"), at);
    if (!taken.add(read.fullName())) {
      complaints.add(
          file,
          rule.at("name"),
          "已有同名规则“" + read.fullName() + "”，不能改写，请换一个名字。",
          "There is a rule \"" + read.fullName() + "\" already. It stays; choose another name.");
    }
    return Optional.of(read);
  }
}

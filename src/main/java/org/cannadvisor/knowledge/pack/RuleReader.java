package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.Operand;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code rules/<id>.yaml}: the rules that argue about one recommendation. */
final class RuleReader {

  private static final int MOST_CONDITIONS = 20;

  private final String file;
  private final Complaints complaints;
  private final RuleHead head;
  private final OperandReader operands;

  RuleReader(String file, Complaints complaints, Map<String, Double> thresholds) {
    this.file = file;
    this.complaints = complaints;
    this.head = new RuleHead(file, complaints);
    this.operands = new OperandReader(file, complaints, thresholds);
  }

  /**
   * The rules of a file; those that are wrong are complained of and left out.
   *
   * @param expected the id that the name of the file says
   */
  List<DeclaredRule> read(Fields root, String expected) {
    Optional<Stage> stage = head.stage(root, expected);
    var rules = new ArrayList<DeclaredRule>();
    if (stage.isPresent()) {
      Set<String> names = new HashSet<>();
      for (Fields rule : root.each("rules")) {
        rule(rule, expected, stage.get(), names).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<DeclaredRule> rule(Fields rule, String id, Stage stage, Set<String> names) {
    int before = complaints.all().size();
    rule.only("name", "when", "argue", "weight", "evidence", "values", "says");
    String name = RuleHead.name(rule);
    if (!name.isEmpty() && !names.add(name)) {
      complaints.add(
          file,
          rule.at("name"),
          "规则名“" + name + "”在本文件中重复。",
          "Two rules of this file are named \"" + name + "\".");
    }
    var scope = new Scope();
    List<Condition> when =
        new ConditionReader(file, complaints, operands).read(rule.items("when"), scope);
    expectFirst(rule, when);
    Optional<Argument.Kind> kind = RuleHead.kind(rule);
    Weight weight = head.weight(rule, kind);
    List<Operand.Reference> evidence = evidence(rule, scope);
    Map<String, Operand> values = values(rule, scope);
    Text says = rule.text("says");
    if (complaints.all().size() > before || kind.isEmpty()) {
      return Optional.empty();
    }
    var at = new Evidence(file, Complaints.line(rule.at()), "");
    return Optional.of(
        new DeclaredRule(id, stage, name, when, kind.get(), weight, evidence, values, says, at));
  }

  /** Without a fact of its own a rule would not know which model it argues about. */
  private void expectFirst(Fields rule, List<Condition> when) {
    boolean few = rule.items("when").size() <= MOST_CONDITIONS;
    boolean begins = !when.isEmpty() && when.get(0) instanceof Condition.Match;
    if (rule.items("when").isEmpty() || (!begins && !when.isEmpty())) {
      complaints.add(
          file,
          rule.at("when"),
          "when 的第一项应为 fact：规则由此得知所论的模型。",
          "The first item of when must be a fact: it says which model the rule is about.");
    }
    if (!few) {
      complaints.add(
          file,
          rule.at("when"),
          "条件超过 " + MOST_CONDITIONS + " 项，请拆成多条规则。",
          "More than " + MOST_CONDITIONS + " conditions. Split the rule.");
    }
  }

  private List<Operand.Reference> evidence(Fields rule, Scope scope) {
    var places = new ArrayList<Operand.Reference>();
    for (Node item : rule.items("evidence")) {
      reference(item, "at", scope)
          .ifPresent(
              place -> {
                if (place.field().sort() == FieldSort.PLACE) {
                  places.add(place);
                } else {
                  rule.wrong(
                      item, "文件位置字段，如 $name.at", "a place, such as $name.at", Fields.shown(item));
                }
              });
    }
    if (rule.items("evidence").isEmpty()) {
      complaints.add(
          file,
          rule.at("evidence"),
          "evidence 为空：每条论证都要指出依据所在的位置，例如 [$option]。",
          "There is no evidence: every argument names a place, such as [$option].");
    }
    return places;
  }

  /** Words for the sentence: a field of a bound fact, or the word itself. */
  private Map<String, Operand> values(Fields rule, Scope scope) {
    var values = new LinkedHashMap<String, Operand>();
    if (rule.has("values")) {
      Fields fields = rule.fields("values");
      for (String name : fields.names()) {
        Optional<String> word = fields.word(name);
        if (word.isPresent() && !word.get().startsWith("$")) {
          values.put(name, new Operand.Literal(word.get()));
        } else {
          reference(fields.at(name), "", scope).ifPresent(found -> values.put(name, found));
        }
      }
    }
    return values;
  }

  private Optional<Operand.Reference> reference(Node node, String otherwise, Scope scope) {
    if (node instanceof ScalarNode scalar && scalar.getValue().startsWith("$")) {
      return operands.reference(node, scalar.getValue(), otherwise, scope);
    }
    complaints.add(
        file,
        node,
        "应为已绑定事实的引用，如 $option 或 $option.value，实际为 " + Fields.shown(node) + "。",
        "Expected a bound fact, such as $option or $option.value; found "
            + Fields.shown(node)
            + ".");
    return Optional.empty();
  }
}

package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final Text STAGE = new Text("阶段", "stage");
  private static final Text KIND = new Text("论证方向", "kind of argument");
  private static final Text WEIGHT = new Text("权重", "weight");
  private static final int MOST_CONDITIONS = 20;

  private final String file;
  private final Complaints complaints;
  private final OperandReader operands;

  RuleReader(String file, Complaints complaints, Map<String, Double> thresholds) {
    this.file = file;
    this.complaints = complaints;
    this.operands = new OperandReader(file, complaints, thresholds);
  }

  /**
   * The rules of a file; those that are wrong are complained of and left out.
   *
   * @param expected the id that the name of the file says
   */
  List<DeclaredRule> read(Fields root, String expected) {
    root.only("id", "stage", "rules");
    Optional<String> id = root.required("id", "请写建议的标识符。", "Write the id of the recommendation.");
    if (id.isPresent() && !id.get().equals(expected)) {
      complaints.add(
          file,
          root.at("id"),
          "id 应与文件名一致（" + expected + "），实际为 " + id.get() + "。",
          "The id must be the file's name, " + expected + "; found " + id.get() + ".");
    }
    List<String> stages = Arrays.stream(Stage.values()).map(Stage::id).toList();
    Optional<Stage> stage = root.oneOf("stage", STAGE, Stage::of, stages);
    if (root.items("rules").isEmpty()) {
      complaints.add(
          file, root.at(), "rules 为空：至少要有一条规则。", "There are no rules: write at least one.");
    }
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
    String name = rule.required("name", "用一句话写出条件。", "Say the condition in words.").orElse("");
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
    Optional<Argument.Kind> kind =
        rule.oneOf(
            "argue",
            KIND,
            word -> word(Argument.Kind.values(), word),
            words(Argument.Kind.values()));
    Weight weight = weight(rule, kind);
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

  private Weight weight(Fields rule, Optional<Argument.Kind> kind) {
    boolean needed =
        kind.isEmpty() || kind.get() == Argument.Kind.FOR || kind.get() == Argument.Kind.AGAINST;
    if (!needed && !rule.has("weight")) {
      return Weight.CERTAIN;
    }
    if (!needed) {
      complaints.add(
          file,
          rule.at("weight"),
          "argue: rules-out、tried、notes 不带 weight。",
          "rules-out, tried and notes take no weight.");
      return Weight.CERTAIN;
    }
    return rule.oneOf("weight", WEIGHT, word -> word(Weight.values(), word), words(Weight.values()))
        .orElse(Weight.WEAK);
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

  private static <T extends Enum<T>> Optional<T> word(T[] values, String word) {
    return Arrays.stream(values).filter(value -> id(value).equals(word)).findFirst();
  }

  private static <T extends Enum<T>> List<String> words(T[] values) {
    return Arrays.stream(values).map(RuleReader::id).toList();
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

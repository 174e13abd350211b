package org.cannadvisor.knowledge.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/** What files of rules say alike, whether the rules are declared or DRL. */
final class RuleHead {

  private static final Text STAGE = new Text("阶段", "stage");
  private static final Text KIND = new Text("论证方向", "kind of argument");
  private static final Text WEIGHT = new Text("权重", "weight");

  private final String file;
  private final Complaints complaints;

  RuleHead(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /**
   * The stage of the rules of a file.
   *
   * @param expected the id that the name of the file says
   */
  Optional<Stage> stage(Fields root, String expected) {
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
    return stage;
  }

  /** What a person reads as the name of a rule; empty, with a complaint, where there is none. */
  static String name(Fields rule) {
    return rule.required("name", "用一句话写出条件。", "Say the condition in words.").orElse("");
  }

  static Optional<Argument.Kind> kind(Fields rule) {
    return EnumWords.of(rule, "argue", KIND, List.of(Argument.Kind.values()));
  }

  /** How much a rule of some kind weighs; where the kind is not known, as if it were weighed. */
  Weight weight(Fields rule, Optional<Argument.Kind> kind) {
    boolean isWeighed =
        kind.isEmpty() || kind.get() == Argument.Kind.FOR || kind.get() == Argument.Kind.AGAINST;
    if (isWeighed) {
      return EnumWords.of(rule, "weight", WEIGHT, List.of(Weight.values())).orElse(Weight.WEAK);
    }
    if (rule.has("weight")) {
      complaints.add(
          file,
          rule.at("weight"),
          "argue: rules-out、tried、notes 不带 weight。",
          "rules-out, tried and notes take no weight.");
    }
    return Weight.CERTAIN;
  }
}

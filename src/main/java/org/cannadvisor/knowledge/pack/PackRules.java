package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Nearest;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DeclaredRule;

/** Reads all rule files of one pack and keeps the rules that may stand beside the others. */
final class PackRules {

  private static final Text RECOMMENDATION = new Text("建议", "recommendation");

  private final PackFiles files;
  private final Complaints complaints;
  private final Map<String, Double> thresholds;
  private final Map<String, Outline> outlines;
  private final Set<String> refused;
  private final Set<String> names;

  /**
   * @param outlines of all recommendations, by id
   * @param refused ids whose entries are not used, which was told already
   * @param names of all built-in rules; those of this pack are added
   */
  PackRules(
      PackFiles files,
      Complaints complaints,
      Map<String, Double> thresholds,
      Map<String, Outline> outlines,
      Set<String> refused,
      Set<String> names) {
    this.files = files;
    this.complaints = complaints;
    this.thresholds = thresholds;
    this.outlines = outlines;
    this.refused = refused;
    this.names = names;
  }

  List<DeclaredRule> read() {
    var kept = new ArrayList<DeclaredRule>();
    for (String file : files.in("rules", ".yaml")) {
      String id = id(file);
      files
          .yaml(file)
          .ifPresent(
              root -> {
                var reader = new RuleReader(files.shown(file), complaints, thresholds);
                List<DeclaredRule> rules = reader.read(root, id);
                if (isKnown(files.shown(file), root, id)) {
                  rules.stream().filter(this::mayStay).forEach(kept::add);
                }
              });
    }
    return kept;
  }

  /** What {@code rules/<id>.yaml} is named after. */
  private static String id(String file) {
    return file.substring("rules/".length(), file.length() - ".yaml".length());
  }

  private boolean isKnown(String file, Fields root, String id) {
    if (outlines.containsKey(id)) {
      return true;
    }
    if (refused.contains(id)) {
      return false;
    }
    if (Nearest.to(id, outlines.keySet()).isPresent()) {
      complaints.unknown(file, root.at("id"), RECOMMENDATION, id, outlines.keySet());
    } else {
      complaints.add(
          file,
          root.at("id"),
          "新的建议 " + id + " 需要知识条目 knowledge/" + id + ".md（rules new " + id + " 可生成）。",
          "The new recommendation "
              + id
              + " needs its entry, knowledge/"
              + id
              + ".md (rules new "
              + id
              + " writes one).");
    }
    return false;
  }

  private boolean mayStay(DeclaredRule rule) {
    Outline outline = outlines.get(rule.id());
    if (outline != null && outline.stage() != rule.stage()) {
      complaints.add(
          rule.at().file(),
          rule.at().line(),
          "阶段与知识条目不一致：应为 " + outline.stage().id() + "，实际为 " + rule.stage().id() + "。",
          "The stage differs from the entry's: expected "
              + outline.stage().id()
              + ", found "
              + rule.stage().id()
              + ".");
      return false;
    }
    if (!names.add(rule.fullName())) {
      complaints.add(
          rule.at().file(),
          rule.at().line(),
          "已有同名规则“" + rule.fullName() + "”，不能改写，请换一个名字。",
          "There is a rule \"" + rule.fullName() + "\" already. It stays; choose another name.");
      return false;
    }
    return true;
  }
}

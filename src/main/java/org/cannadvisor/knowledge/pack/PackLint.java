package org.cannadvisor.knowledge.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Problem;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.Counted;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.Where;

/**
 * What a pack should have beyond what it needs to be used: fixtures for each id of a rule, rules
 * for each entry, a source for each number.
 */
public final class PackLint {

  private final Path root;
  private final Complaints complaints = new Complaints();

  private PackLint(Path root) {
    this.root = root;
  }

  /**
   * Everything that is wrong with a pack, and everything that it lacks.
   *
   * @param others packs that it needs
   * @param tool version of this program
   */
  public static List<Problem> of(
      Path root, List<Path> others, KnowledgeBase builtIn, Set<String> ruleNames, String tool) {
    var lint = new PackLint(root);
    List<Path> all = Stream.concat(Stream.of(root), others.stream()).toList();
    Packs read = Packs.read(all, builtIn, ruleNames, tool);
    read.problems()
        .forEach(
            problem ->
                lint.complaints.add(
                    problem.file(),
                    problem.line(),
                    problem.message().zh(),
                    problem.message().en()));
    read.packs().stream().filter(pack -> pack.place().equals(root.toString())).forEach(lint::check);
    return lint.complaints.all();
  }

  private void check(Pack pack) {
    Set<String> ids = new HashSet<>();
    for (DeclaredRule rule : pack.rules()) {
      ids.add(rule.id());
      rule.when().forEach(condition -> condition(rule, condition));
    }
    pack.code().ifPresent(code -> code.rules().forEach(rule -> ids.add(rule.id())));
    String name = pack.name();
    ids.forEach(id -> fixtures(name, id));
    // One rule reads all tables and has its fixtures here: rows need none of their own.
    pack.rows().forEach(row -> ids.add(row.about()));
    pack.entries()
        .forEach(
            entry -> {
              String id = entry.outline().id();
              Path rules = root.resolve("rules").resolve(id + ".yaml");
              Path code = root.resolve("drl").resolve(id + ".drl");
              if (!ids.contains(id) && !Files.exists(rules) && !Files.exists(code)) {
                complaints.add(
                    name + "/knowledge/" + id + ".md",
                    1,
                    "没有规则论及 " + id + "，它永远不会出现。请写 rules/" + id + ".yaml。",
                    "No rule argues about "
                        + id
                        + ", so it can never be recommended. Write rules/"
                        + id
                        + ".yaml.");
              }
            });
  }

  private void fixtures(String name, String id) {
    for (String which : List.of("fires", "silent")) {
      if (!Files.isDirectory(root.resolve("fixtures").resolve(id).resolve(which))) {
        complaints.add(
            name + "/fixtures/" + id + "/" + which,
            0,
            "缺少样例目录 " + which + "：每个 id 需要一个触发和一个不触发的小工程，二者只差一处。",
            "There is no fixture "
                + which
                + ": each id has a small project in which it fires and one, different in a single"
                + " fact, in which it is silent.");
      }
    }
  }

  private void condition(DeclaredRule rule, Condition condition) {
    condition.patterns().forEach(pattern -> numbers(rule, pattern.where()));
    if (condition instanceof Condition.Every every) {
      numbers(rule, every.holds());
    } else if (condition instanceof Condition.Chosen chosen) {
      numbers(rule, chosen.then());
    }
  }

  private void numbers(DeclaredRule rule, Where where) {
    where.tests().stream().filter(PackLint::hasBareNumber).forEach(test -> bare(rule, test));
    where.alternatives().forEach(any -> any.choices().forEach(choice -> numbers(rule, choice)));
  }

  /** Zero and one need no source, nor does how many there are. */
  private static boolean hasBareNumber(FieldTest test) {
    boolean compares =
        test.operator() != Operator.IS
            && test.operator() != Operator.IS_NOT
            && test.operator() != Operator.KNOWN;
    return compares
        && test.field().sort() == FieldSort.NUMBER
        && test.field().type() != Counted.class
        && test.operands().stream().anyMatch(PackLint::isBareNumber);
  }

  private static boolean isBareNumber(Operand operand) {
    return operand instanceof Operand.Literal literal
        && literal.value() instanceof Double number
        && number != 0
        && number != 1
        && !literal.isThreshold();
  }

  private void bare(DeclaredRule rule, FieldTest test) {
    complaints.add(
        rule.at().file(),
        rule.at().line(),
        "规则“"
            + rule.name()
            + "”中 "
            + test.field()
            + " 与没有出处的数字比较。请在 pack.yaml 的 thresholds 中给出数值与 source，再写 {threshold: 名字}。",
        "Rule \""
            + rule.name()
            + "\" compares "
            + test.field()
            + " with a number that has no source. Put it below thresholds in pack.yaml, with its"
            + " source, and write {threshold: its-name}.");
  }
}

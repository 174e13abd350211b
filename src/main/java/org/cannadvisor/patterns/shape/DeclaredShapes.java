package org.cannadvisor.patterns.shape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Where;
import org.cannadvisor.patterns.shape.ConditionShape.Form;

/** Tells the shape of a declared rule. */
public final class DeclaredShapes {

  private final DeclaredRule rule;
  private final List<ConditionShape> shapes = new ArrayList<>();
  private final Map<Form, Map<Class<?>, Integer>> counts = new EnumMap<>(Form.class);
  private final Map<String, String> bound = new HashMap<>();
  private boolean isWhole = true;

  private DeclaredShapes(DeclaredRule rule) {
    this.rule = rule;
  }

  /** The shape of a rule. */
  public static RuleShape of(DeclaredRule rule) {
    var read = new DeclaredShapes(rule);
    rule.when().forEach(read::condition);
    return new RuleShape(
        rule.id(),
        rule.fullName(),
        Optional.of(new RuleShape.Speech(rule.kind(), rule.weight())),
        read.shapes,
        read.isWhole,
        rule.at());
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Match match) {
      pattern(Form.PRESENT, match.pattern(), List.of());
    } else if (condition instanceof Condition.Absent absent) {
      group(absent.together(), Form.ABSENT);
    } else if (condition instanceof Condition.Present present) {
      group(present.together(), Form.PRESENT);
    } else if (condition instanceof Condition.Chosen chosen) {
      // The chosen fact passes both; which one it is of several the shape does not say.
      pattern(Form.PRESENT, chosen.pattern(), tests(chosen.then()));
      isWhole = false;
    } else {
      condition.patterns().forEach(pattern -> pattern(Form.OTHER, pattern, List.of()));
      isWhole = false;
    }
  }

  private void group(List<Condition> together, Form form) {
    if (together.size() == 1 && together.get(0) instanceof Condition.Match match) {
      pattern(form, match.pattern(), List.of());
      return;
    }
    isWhole = false;
    together.stream()
        .flatMap(inner -> inner.patterns().stream())
        .forEach(pattern -> pattern(Form.OTHER, pattern, List.of()));
  }

  private void pattern(Form form, Condition.Pattern pattern, List<TestShape> more) {
    int ordinal =
        counts.computeIfAbsent(form, one -> new HashMap<>()).merge(pattern.type(), 1, Integer::sum);
    String name = pattern.type().getSimpleName() + "#" + form + ordinal;
    bound.put(pattern.binding().position(), name);
    var tests = new ArrayList<TestShape>();
    if (!pattern.anySubject()) {
      tests.add(TestShape.OWN_SUBJECT);
    }
    tests.addAll(tests(pattern.where()));
    tests.addAll(more);
    shapes.add(new ConditionShape(form, pattern.type(), ordinal, tests, true, rule.at().line()));
  }

  private List<TestShape> tests(Where where) {
    var tests = new ArrayList<TestShape>();
    where.tests().forEach(test -> tests.add(new TestShape(text(test), Optional.of(test))));
    where.alternatives().forEach(any -> tests.add(TestShape.opaque(text(any))));
    return tests;
  }

  private String text(Where.AnyOf any) {
    return any.choices().stream()
        .map(choice -> tests(choice).stream().map(TestShape::text).sorted().toList().toString())
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private String text(FieldTest test) {
    return (test.negated() ? "not " : "")
        + test.field()
        + " "
        + test.operator().id()
        + " "
        + test.operands().stream().map(this::text).sorted().toList();
  }

  private String text(Operand operand) {
    return operand instanceof Operand.Reference reference
        ? bound.getOrDefault(reference.of().position(), reference.of().position())
            + "."
            + reference.field()
        : operand.toString();
  }
}

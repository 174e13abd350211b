package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.ConditionShape.Form;
import org.cannadvisor.patterns.shape.TestShape;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** The conditions of one rule in DRL. */
final class DrlConditions {

  private final Map<String, Double> thresholds;
  private final int ruleLine;
  private final DrlNames names = new DrlNames();
  private final List<ConditionShape> shapes = new ArrayList<>();
  private final Map<Form, Map<Class<?>, Integer>> counts = new EnumMap<>(Form.class);
  private boolean isWhole = true;

  DrlConditions(Map<String, Double> thresholds, int ruleLine) {
    this.thresholds = thresholds;
    this.ruleLine = ruleLine;
  }

  List<ConditionShape> shapes() {
    return List.copyOf(shapes);
  }

  /** Whether every condition that was read is among the shapes. */
  boolean isWhole() {
    return isWhole;
  }

  /** Reads a condition and all below it. */
  void read(BaseDescr part) {
    if (part instanceof AndDescr and) {
      and.getDescrs().forEach(this::read);
    } else if (part instanceof PatternDescr pattern) {
      pattern(Form.PRESENT, pattern);
    } else if (part instanceof NotDescr not && only(not.getDescrs()).isPresent()) {
      pattern(Form.ABSENT, only(not.getDescrs()).get());
    } else if (part instanceof ExistsDescr exists && only(exists.getDescrs()).isPresent()) {
      pattern(Form.PRESENT, only(exists.getDescrs()).get());
    } else {
      isWhole = false;
    }
  }

  private static Optional<PatternDescr> only(List<?> inner) {
    return inner.size() == 1 && inner.get(0) instanceof PatternDescr pattern
        ? Optional.of(pattern)
        : Optional.empty();
  }

  private void pattern(Form form, PatternDescr pattern) {
    String written = pattern.getObjectType();
    String name = written.substring(written.lastIndexOf('.') + 1);
    Optional<Class<?>> type = FactTypes.of(name).map(FactType::type);
    if (type.isEmpty()) {
      // Facts of the engine's own, such as Argument and Threshold, bind names all the same.
      type = DrlNames.other(name);
    }
    if (type.isEmpty() || pattern.getSource() != null) {
      isWhole = false;
      return;
    }
    int ordinal =
        counts.computeIfAbsent(form, one -> new HashMap<>()).merge(type.get(), 1, Integer::sum);
    String self = name + "#" + form + ordinal;
    names.bindFact(pattern.getIdentifier(), self);
    var constraints = pattern.getDescrs().stream().map(BaseDescr::getText).toList();
    constraints.forEach(constraint -> names.bindField(constraint, self));
    bindThreshold(type.get(), constraints);
    var tests = new ArrayList<TestShape>();
    for (String constraint : constraints) {
      new DrlTest(type.get(), names).of(constraint).ifPresent(tests::add);
    }
    shapes.add(new ConditionShape(form, type.get(), ordinal, tests, true, line(pattern)));
  }

  private int line(PatternDescr pattern) {
    return pattern.getLine() > 0 ? pattern.getLine() : ruleLine;
  }

  /** {@code Threshold(id == "cosine-min", $min : value)} makes {@code $min} a number. */
  private void bindThreshold(Class<?> type, List<String> constraints) {
    if (type.getSimpleName().equals("Threshold")) {
      DrlNames.thresholdId(constraints)
          .map(thresholds::get)
          .ifPresent(
              value ->
                  DrlNames.variableOf(constraints, "value")
                      .ifPresent(variable -> names.bindNumber(variable, value)));
    }
  }
}

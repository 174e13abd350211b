package org.cannadvisor.advisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Question;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Literals;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;

/** Whether a fact is what a pattern of the checklist describes, field by field. */
final class Sights {

  private Sights() {}

  /** A test for facts, made once for all of a project. */
  static Predicate<Fact> of(Question.Sight sight) {
    Optional<Class<?>> type = FactTypes.of(sight.fact()).map(FactType::type);
    if (type.isEmpty()) {
      return fact -> false;
    }
    List<FieldTest> tests =
        sight.where().entrySet().stream()
            .map(field -> test(path(type.get(), field.getKey()), field.getValue()))
            .toList();
    return fact ->
        type.get().isInstance(fact) && tests.stream().allMatch(test -> test.holds(fact, null));
  }

  /** The build has checked that the fact type has the field. */
  private static FieldPath path(Class<?> type, String name) {
    return FieldPath.of(type, name)
        .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no " + name));
  }

  private static FieldTest test(FieldPath field, List<String> wanted) {
    List<Operand> values =
        wanted.stream()
            .flatMap(word -> Literals.of(word, field.sort(), field.type()).stream())
            .<Operand>map(Operand.Literal::new)
            .toList();
    return new FieldTest(field, Operator.IS, values, false);
  }
}

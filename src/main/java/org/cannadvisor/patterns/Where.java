package org.cannadvisor.patterns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fact must pass: every test, and of each group of alternatives at least one.
 *
 * @param alternatives groups of conjunctions; each group refers to one bound fact at most
 */
public record Where(List<FieldTest> tests, List<AnyOf> alternatives) {

  /** Asks for nothing. */
  public static final Where ANYTHING = new Where(List.of(), List.of());

  public Where {
    tests = List.copyOf(tests);
    alternatives = List.copyOf(alternatives);
  }

  /** Alternatives, of which one must hold. */
  public record AnyOf(List<Where> choices) {

    public AnyOf {
      choices = List.copyOf(choices);
    }

    /** The bound fact that the choices refer to; empty where they refer to none. */
    public Optional<Binding> reference() {
      return choices.stream().flatMap(choice -> choice.references().stream()).findFirst();
    }

    /** As {@link FieldTest#holds}. */
    public boolean holds(Object fact, @Nullable Object bound) {
      return choices.stream().anyMatch(choice -> choice.holds(fact, bound));
    }

    @Override
    public String toString() {
      return "any " + choices;
    }
  }

  /** The bound facts that it refers to. */
  public Set<Binding> references() {
    var found = new LinkedHashSet<Binding>();
    Stream.concat(
            tests.stream().map(FieldTest::reference), alternatives.stream().map(AnyOf::reference))
        .forEach(reference -> reference.ifPresent(found::add));
    return found;
  }

  /** Whether a fact passes, where it refers to one bound fact at most. */
  public boolean holds(Object fact, @Nullable Object bound) {
    return tests.stream().allMatch(test -> test.holds(fact, bound))
        && alternatives.stream().allMatch(any -> any.holds(fact, bound));
  }

  /** Whether a fact passes every test that refers to no bound fact. */
  public boolean holdsAlone(Object fact) {
    return tests.stream()
            .filter(test -> test.reference().isEmpty())
            .allMatch(test -> test.holds(fact, null))
        && alternatives.stream()
            .filter(any -> any.reference().isEmpty())
            .allMatch(any -> any.holds(fact, null));
  }

  @Override
  public String toString() {
    return tests + "" + alternatives;
  }
}

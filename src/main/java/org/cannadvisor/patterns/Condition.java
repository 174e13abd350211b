package org.cannadvisor.patterns;

import java.util.List;

/**
 * One item below {@code when}. Facts of one rule belong to one subject unless the condition says
 * otherwise.
 */
public sealed interface Condition {

  /** Every pattern in it, also those that must not match. */
  List<Pattern> patterns();

  /**
   * A fact of a type.
   *
   * @param anySubject whether it may belong to another subject than the rule's first fact
   */
  record Pattern(Class<?> type, Binding binding, Where where, boolean anySubject) {

    @Override
    public String toString() {
      return type.getSimpleName() + (anySubject ? " of any subject " : " ") + where;
    }
  }

  /** There is such a fact, and the rule argues for each. */
  record Match(Pattern pattern) implements Condition {
    @Override
    public List<Pattern> patterns() {
      return List.of(pattern);
    }
  }

  /** There are no facts that pass all of these together. */
  record Absent(List<Condition> together) implements Condition {

    public Absent {
      together = List.copyOf(together);
    }

    @Override
    public List<Pattern> patterns() {
      return together.stream().flatMap(item -> item.patterns().stream()).toList();
    }
  }

  /** There are such facts, however many. */
  record Present(List<Condition> together) implements Condition {

    public Present {
      together = List.copyOf(together);
    }

    @Override
    public List<Pattern> patterns() {
      return together.stream().flatMap(item -> item.patterns().stream()).toList();
    }
  }

  /** Every fact that passes the pattern also passes this; true where there is none. */
  record Every(Pattern pattern, Where holds) implements Condition {
    @Override
    public List<Pattern> patterns() {
      return List.of(pattern);
    }
  }

  /** How many facts there are. */
  record Count(Pattern pattern, Binding binding, Where is) implements Condition {
    @Override
    public List<Pattern> patterns() {
      return List.of(pattern);
    }
  }

  /** Which of many facts is meant. */
  enum Pick {
    /** The one with the smallest value, the earliest place. */
    FIRST,
    MIN,
    MAX
  }

  /**
   * One fact of many.
   *
   * @param by the field that decides; facts in which it is NaN are left out
   * @param then what the chosen one must pass
   */
  record Chosen(Pick pick, Pattern pattern, FieldPath by, Binding binding, Where then)
      implements Condition {
    @Override
    public List<Pattern> patterns() {
      return List.of(pattern);
    }
  }
}

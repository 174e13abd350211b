package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which operators are compared. An operator is given by its number in the order of execution
 * ({@code OpSequence}; without a graph its index in the table) or by its name, ours or golden.
 *
 * @param operators those that were named one by one; empty for any
 * @param range first, last and step, each empty where not said; empty for any
 */
public record Selection(List<String> operators, List<String> range) {

  /** All operators. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  private static final int MOST_BOUNDS = 3;

  public Selection {
    operators = List.copyOf(operators);
    range = List.copyOf(range);
  }

  /**
   * Reads the options.
   *
   * @param select {@code 3,7} or {@code conv1,relu1}
   * @param range {@code from:to}, {@code from:to:step} or {@code from,to,step}; the last operator
   *     where {@code to} is empty or -1
   * @throws IllegalArgumentException where the range is neither
   */
  public static Selection of(Optional<String> select, Optional<String> range) {
    var operators = new ArrayList<String>();
    for (String operator : select.orElse("").split(",", -1)) {
      if (!operator.isBlank()) {
        operators.add(operator.strip());
      }
    }
    return new Selection(operators, range.map(Selection::bounds).orElse(List.of()));
  }

  private static List<String> bounds(String range) {
    String separator = range.contains(",") ? "," : ":";
    var bounds = new ArrayList<String>();
    for (String bound : range.split(separator, -1)) {
      bounds.add(bound.strip());
    }
    if (bounds.size() < 2 || bounds.size() > MOST_BOUNDS) {
      throw new IllegalArgumentException(
          "Expected a range from:to or from:to:step, found \"" + range + "\".");
    }
    return bounds;
  }

  /**
   * Finds the operators.
   *
   * @param numbers of the operators with a name
   * @param last number
   * @throws IllegalArgumentException where there is no such operator
   */
  Chosen among(Function<String, Set<Integer>> numbers, int last) {
    var chosen = new HashSet<Integer>();
    for (String operator : operators) {
      chosen.addAll(numbers(operator, numbers, last));
    }
    if (range.isEmpty()) {
      return new Chosen(operators.isEmpty(), chosen, 0, last, 1);
    }
    int from = bound(range.get(0), 0, numbers, last, true);
    String end = range.get(1).equals("-1") ? "" : range.get(1);
    int to = bound(end, last, numbers, last, false);
    int step = range.size() < MOST_BOUNDS ? 1 : bound(range.get(2), 1, numbers, last, true);
    if (from > to || step < 1) {
      throw new IllegalArgumentException(
          "Expected a range from a lower to a higher operator, found %d to %d in steps of %d."
              .formatted(from, to, step));
    }
    return new Chosen(operators.isEmpty(), chosen, from, to, step);
  }

  private static int bound(
      String text, int unsaid, Function<String, Set<Integer>> numbers, int last, boolean low) {
    if (text.isEmpty()) {
      return unsaid;
    }
    var found = numbers(text, numbers, last).stream().mapToInt(number -> number);
    return (low ? found.min() : found.max()).orElse(unsaid);
  }

  private static Set<Integer> numbers(
      String text, Function<String, Set<Integer>> numbers, int last) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number <= last) {
        return Set.of(number);
      }
      throw new IllegalArgumentException(
          "Expected an operator from 0 to %d, found %d.".formatted(last, number));
    }
    Set<Integer> found = numbers.apply(text);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected the name or number of an operator, found \"%s\".".formatted(text)
              + " Maybe the table of a comparison of everything shows how it is called.");
    }
    return found;
  }

  /**
   * Numbers of operators.
   *
   * @param any whether none was given one by one
   */
  record Chosen(boolean any, Set<Integer> numbers, int from, int to, int step) {

    boolean has(int number) {
      boolean inRange =
          number >= from && number <= to && (number == to || (number - from) % step == 0);
      return inRange && (any || numbers.contains(number));
    }
  }
}

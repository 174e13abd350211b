package org.cannadvisor.compare.pairing.graph;

import java.util.Optional;
import java.util.Set;

/** An output of an operator: the tensor that another one takes. */
public record Producer(Operator operator, int number) {

  /** They change how a tensor is stored, not what it holds. */
  private static final Set<String> CONVERSIONS = Set.of("Cast", "TransData");

  /** Longer chains of conversions go in a circle. */
  private static final int LONGEST_CHAIN = 64;

  /** An unsigned number of at most nine digits. */
  private static final int LONGEST_NUMBER = 9;

  /**
   * A producer, or why there is none.
   *
   * @param reason empty where there is one
   */
  public record Search(Optional<Producer> producer, String reason) {

    private static Search failed(String reason) {
      return new Search(Optional.empty(), reason);
    }
  }

  /** What gives an input its value; through conversions to what they convert. */
  public static Search ofInput(Graph graph, Operator operator, int number) {
    Search found = before(graph, operator, number);
    return found.producer().isPresent() ? through(graph, found.producer().get()) : found;
  }

  /** An output itself; through conversions to what they convert. */
  public static Search ofOutput(Graph graph, Operator operator, int number) {
    return through(graph, new Producer(operator, number));
  }

  private static Search through(Graph graph, Producer from) {
    Search search = new Search(Optional.of(from), "");
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<Producer> found = search.producer().filter(Producer::converts);
      if (found.isEmpty()) {
        return search;
      }
      search = before(graph, found.get().operator(), found.get().number());
    }
    return Search.failed(
        "The operators Cast and TransData before \"" + from.text() + "\" lead in a circle.");
  }

  /** The operator right before an input. */
  static Search before(Graph graph, Operator operator, int number) {
    int count = operator.inputs().size();
    if (number >= count) {
      return Search.failed(
          "The input index (%d) is out of range (%d) for the operator list."
              .formatted(number, count));
    }
    String edge = operator.inputs().get(number);
    int colon = edge.lastIndexOf(':');
    String index = edge.substring(colon + 1);
    if (colon < 1 || !isNumber(index)) {
      return Search.failed(
          "The input information (%s) is invalid. It only supports op_name:index.".formatted(edge));
    }
    String name = edge.substring(0, colon);
    return graph
        .operator(name)
        .map(found -> new Search(Optional.of(new Producer(found, Integer.parseInt(index))), ""))
        .orElse(Search.failed("There is no \"" + name + "\" in the fusion rule file."));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean converts() {
    return CONVERSIONS.contains(operator.type());
  }

  /** As an edge of the graph: {@code operator:index}. */
  String text() {
    return operator.name() + ":" + number;
  }
}

package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphOperator;

/**
 * One graph, as far as a comparison needs it: which operator a row is about and which operators
 * feed it. Dump files write {@code _} for the {@code /}, {@code .} and {@code :} of names, so names
 * are matched with these alike.
 */
final class GraphPaths {

  /** No operator. */
  static final int NONE = -1;

  private final List<GraphOperator> operators;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> originals = new HashMap<>();
  private final List<List<Integer>> producers = new ArrayList<>();
  private final List<List<Integer>> consumers = new ArrayList<>();

  /**
   * @param unordered the operators of one file
   */
  GraphPaths(List<GraphOperator> unordered) {
    operators =
        unordered.stream()
            .sorted(
                Comparator.comparingInt(GraphOperator::position).thenComparing(GraphOperator::name))
            .toList();
    var tensors = new HashMap<String, Integer>();
    for (int i = 0; i < operators.size(); i++) {
      GraphOperator operator = operators.get(i);
      int index = i;
      names.putIfAbsent(plain(name(operator)), i);
      operator.originals().forEach(name -> originals.putIfAbsent(plain(name), index));
      operator.outputs().forEach(name -> tensors.putIfAbsent(name, index));
      consumers.add(new ArrayList<>());
    }
    connect(tensors);
  }

  /** An ONNX node without a name is called by its type and number, as msquickcmp does. */
  private static String name(GraphOperator operator) {
    boolean nameless = operator.name().isEmpty();
    return nameless ? operator.type() + "_" + operator.position() : operator.name();
  }

  private void connect(Map<String, Integer> tensors) {
    for (int i = 0; i < operators.size(); i++) {
      var feeding = new ArrayList<Integer>();
      for (String input : operators.get(i).inputs()) {
        int producer = producer(input, operators.get(i).form(), tensors);
        feeding.add(producer);
        if (producer != NONE) {
          consumers.get(producer).add(i);
        }
      }
      producers.add(feeding);
    }
  }

  private int producer(String input, Graph.Form form, Map<String, Integer> tensors) {
    if (form == Graph.Form.ONNX) {
      return tensors.getOrDefault(input, NONE);
    }
    int colon = input.lastIndexOf(':');
    return names.getOrDefault(plain(colon < 0 ? input : input.substring(0, colon)), NONE);
  }

  private static String plain(String name) {
    return name.replace('/', '_').replace('.', '_').replace(':', '_');
  }

  String file() {
    return operators.get(0).file();
  }

  Graph.Form form() {
    return operators.get(0).form();
  }

  int size() {
    return operators.size();
  }

  /** The operator that a row is about; of several fused ones the last, which gives the output. */
  int place(ComparedTensor row) {
    int own = last(row.operator(), names);
    int original = last(row.golden(), form() == Graph.Form.ONNX ? names : originals);
    boolean byOriginal = form() == Graph.Form.ONNX ? original != NONE : own == NONE;
    return byOriginal ? original : own;
  }

  private static int last(String joined, Map<String, Integer> places) {
    String name = joined.substring(joined.lastIndexOf(',') + 1).strip();
    return name.isEmpty() ? NONE : places.getOrDefault(plain(name), NONE);
  }

  /** In the order of the inputs; {@link #NONE} for what no operator of the graph makes. */
  List<Integer> producers(int place) {
    return producers.get(place);
  }

  List<Integer> consumers(int place) {
    return consumers.get(place);
  }

  /** Whether nothing but the end of the graph takes what it makes. */
  boolean isEnd(int place) {
    return consumers.get(place).stream()
        .allMatch(consumer -> operators.get(consumer).type().equals("NetOutput"));
  }

  /** Whether an input of an operator is one of the network. */
  boolean isNetworkInput(int place, int input) {
    if (input < 0 || input >= producers.get(place).size()) {
      return false;
    }
    int producer = producers.get(place).get(input);
    boolean onnx = form() == Graph.Form.ONNX;
    return producer == NONE
        ? onnx && input == 0 && !operators.get(place).inputs().get(0).isEmpty()
        : operators.get(producer).type().equals("Data");
  }
}

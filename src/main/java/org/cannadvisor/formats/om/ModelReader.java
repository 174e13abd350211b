package org.cannadvisor.formats.om;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads a model out of any of its forms. */
final class ModelReader {

  /** Past it the rest of a model is left out. */
  static final int MOST_OPERATORS = 200_000;

  private static final int MOST_TENSORS = 10_000;

  private final Predicate<String> wanted;
  private final Budget budget = new Budget();
  private final AttributeReader attributes = new AttributeReader(budget);
  private AttributeNames names = AttributeNames.NONE;
  private int operators;

  /**
   * @param wanted names of the attributes of operators and tensors that are worth keeping
   */
  ModelReader(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * Reads a model.
   *
   * @param start begins a walk over the model; called twice, since what explains the attributes of
   *     operators stands behind them
   * @param outer what explains attributes where this model does not
   */
  OmModel read(Supplier<Cursor> start, AttributeNames outer, Damage damage) {
    Cursor model = start.get();
    String name = "";
    var own = new TreeMap<String, OmAttribute>();
    while (model.next()) {
      if (model.field().equals("name")) {
        name = model.text();
      } else if (model.field().equals("attr")) {
        attributes.entry(model.message(Message.ENTRY), AttributeNames.NONE, this::ofModel, own);
      }
    }
    var read = new Attributes(own);
    names = AttributeNames.of(read, outer);
    List<OmGraph> graphs = graphs(start.get());
    boolean cut = budget.isSpent() || operators > MOST_OPERATORS;
    return new OmModel(name, read, graphs, damage.place(), cut);
  }

  /** What explains the attributes of the model that was read last. */
  AttributeNames names() {
    return names;
  }

  /** All but the large ones that say nothing of the model. */
  private boolean ofModel(String name) {
    return !name.equals("tasks") && !name.equals("fm") && !name.equals("task_index_op_name");
  }

  private List<OmGraph> graphs(Cursor model) {
    var graphs = new ArrayList<OmGraph>();
    while (model.next()) {
      if (model.field().equals("graph") && mayKeep()) {
        graphs.add(graph(model.message(Message.GRAPH)));
      }
    }
    return graphs;
  }

  private boolean mayKeep() {
    return operators <= MOST_OPERATORS && budget.take(Budget.OBJECT);
  }

  private OmGraph graph(Cursor graph) {
    String name = "";
    var found = new ArrayList<OmOperator>();
    var own = new TreeMap<String, OmAttribute>();
    while (graph.next()) {
      if (graph.field().equals("op") && mayKeep()) {
        operators++;
        found.add(operator(graph.message(Message.OPERATOR)));
      } else if (graph.field().equals("name")) {
        name = graph.text();
      } else if (graph.field().equals("attr")) {
        attributes.entry(graph.message(Message.ENTRY), AttributeNames.NONE, wanted, own);
      }
    }
    return new OmGraph(name, found, new Attributes(own));
  }

  private OmOperator operator(Cursor operator) {
    String name = "";
    String type = "";
    long id = 0;
    var inputs = new ArrayList<String>();
    var taken = new ArrayList<OmTensor>();
    var given = new ArrayList<OmTensor>();
    var own = new TreeMap<String, OmAttribute>();
    budget.take(4L * Budget.OBJECT);
    while (operator.next()) {
      switch (operator.field()) {
        case "name" -> name = operator.text();
        case "type" -> type = operator.text();
        case "id" -> id = operator.integer();
        case "input" -> keep(inputs, operator.text());
        case "attr" -> attributes.entry(operator.message(Message.ENTRY), names, wanted, own);
        case "input_desc" -> tensor(taken, operator);
        case "output_desc" -> tensor(given, operator);
        default -> {
          // Nothing that we read.
        }
      }
    }
    budget.take((long) name.length() + type.length());
    return new OmOperator(name, type, id, inputs, taken, given, new Attributes(own));
  }

  private void keep(List<String> list, String text) {
    if (list.size() < MOST_TENSORS && budget.take(Budget.OBJECT + text.length())) {
      list.add(text);
    }
  }

  private void tensor(List<OmTensor> list, Cursor operator) {
    if (list.size() < MOST_TENSORS && budget.take(Budget.OBJECT)) {
      list.add(attributes.tensor(operator.message(Message.TENSOR), names, wanted));
    }
  }
}

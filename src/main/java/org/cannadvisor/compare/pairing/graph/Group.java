package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Compiled operators that share an index in the table, because they stand for the same ones. */
public record Group(List<Operator> operators) {

  public Group {
    operators = List.copyOf(operators);
  }

  /** Of how many golden operators how many were made. */
  public Relation relation() {
    Operator first = operators.get(0);
    boolean one = first.originals().size() == 1;
    if (operators.size() == 1) {
      return first.originals().size() > 1 ? Relation.MANY_TO_ONE : Relation.ONE_TO_ONE;
    } else if (!first.fusion().isEmpty()) {
      return Relation.L1_FUSION;
    }
    return one ? Relation.ONE_TO_MANY : Relation.MANY_TO_MANY;
  }

  /** The compiled operators as the table names them, those of the same golden ones together. */
  public String compiledText() {
    var names = new ArrayList<String>();
    byOriginals().values().forEach(names::addAll);
    return String.join(",", names);
  }

  /** The golden operators as the table names them; {@code *} where there is none. */
  public String goldenText() {
    String text = String.join(",", byOriginals().keySet());
    return text.isEmpty() ? "*" : text;
  }

  private LinkedHashMap<String, List<String>> byOriginals() {
    var names = new LinkedHashMap<String, List<String>>();
    for (Operator operator : operators) {
      names
          .computeIfAbsent(String.join(",", operator.originals()), key -> new ArrayList<>())
          .add(operator.name());
    }
    return names;
  }
}

package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Compiled operators that share an index in the table, because they stand for the same ones. */
public record Group(List<Operator> operators) {

  /** Real groups have some tens. */
  private static final int MOST_NAMES = 1000;

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
    return list(names);
  }

  /** The golden operators as the table names them; {@code *} where there is none. */
  public String goldenText() {
    String text = list(byOriginals().keySet());
    return text.isEmpty() ? "*" : text;
  }

  /** Every row of the group repeats it, so that a graph made for it would fill the disk. */
  private static String list(Collection<String> names) {
    String text = names.stream().limit(MOST_NAMES).collect(Collectors.joining(","));
    return names.size() > MOST_NAMES ? text + ",..." : text;
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

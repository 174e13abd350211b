package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.compare.pairing.graph.Operator;

/** Our own files of the operators of a graph: a dump for each, or a file for each tensor. */
record MyFiles(Directory directory) {

  private static final String QUANT = "AscendQuant";

  boolean has(Operator operator) {
    return directory.isDump()
        ? directory.operator(operator.name()).isPresent()
        : !places(operator).isEmpty();
  }

  /** Those that are there, in the order in which they were written. */
  List<Operator> inTime(List<Operator> operators) {
    return operators.stream()
        .filter(this::has)
        .sorted(Comparator.comparingLong(this::time))
        .toList();
  }

  private long time(Operator operator) {
    return directory.isDump()
        ? directory.operator(operator.name()).map(found -> found.newest().time()).orElse(0L)
        : 0;
  }

  /** The rows of an operator that is there. */
  List<Match> matches(Labels labels, Operator operator, Counterparts counterparts) {
    Optional<Stored> dump = directory.operator(operator.name());
    if (directory.isDump() && dump.isPresent()) {
      return List.of(
          new OperatorMatch(
              labels,
              dump.get().source(),
              counterparts,
              !Keys.isDequant(operator.type(), operator.name()),
              !operator.type().equals(QUANT)));
    }
    var matches = new ArrayList<Match>();
    for (Stored stored : places(operator)) {
      Found found = stored.newest();
      matches.add(
          new OneMatch(
              OperatorMatch.pair(
                  labels,
                  stored.source().tensor(found.number()),
                  counterparts,
                  found.side(),
                  found.number())));
    }
    return matches;
  }

  /** Files with one tensor each; inputs before outputs. */
  private List<Stored> places(Operator operator) {
    var places = new ArrayList<Stored>();
    for (int i = 0; i < operator.inputs().size(); i++) {
      directory.tensor(operator.name(), Side.INPUT, i).ifPresent(places::add);
    }
    for (int i = 0; i < Math.max(1, operator.outputs().size()); i++) {
      directory.tensor(operator.name(), Side.OUTPUT, i).ifPresent(places::add);
    }
    return places;
  }
}

package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.Group;
import org.cannadvisor.compare.pairing.graph.Operator;
import org.cannadvisor.compare.pairing.graph.Relation;

/** Matches by the graph, group by group. */
final class GraphPairing {

  private final Graph graph;
  private final Directory golden;
  private final MyFiles files;
  private final List<Match> matches = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private String compiledText = "";
  private String goldenText = "";

  GraphPairing(Graph graph, Directory my, Directory golden, Selection selection) {
    this.graph = graph;
    this.golden = golden;
    this.files = new MyFiles(my);
    Selection.Chosen chosen = selection.among(numbers(), graph.last());
    for (int i = 0; i < graph.groups().size(); i++) {
      Group group = graph.groups().get(i);
      if (group.operators().stream().anyMatch(operator -> chosen.has(operator.sequence()))) {
        add(i, group);
      }
    }
  }

  List<Match> matches() {
    return matches;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  /** Which numbers the operators of a name have; golden names may stand for several. */
  private Function<String, Set<Integer>> numbers() {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (Operator operator : graph.operators().values()) {
      var names = new HashSet<>(operator.originals());
      names.add(operator.name());
      for (String name : names) {
        numbers
            .computeIfAbsent(Keys.operator(name), any -> new HashSet<>())
            .add(operator.sequence());
      }
    }
    return name -> numbers.getOrDefault(Keys.operator(name), Set.of());
  }

  private void add(int index, Group group) {
    Relation relation = group.relation();
    List<Operator> operators = withoutQuant(group);
    if (operators.isEmpty()) {
      return;
    }
    compiledText = group.compiledText();
    goldenText = group.goldenText();
    switch (relation) {
      case ONE_TO_ONE, MANY_TO_ONE -> addAlone(index, operators);
      case ONE_TO_MANY, MANY_TO_MANY -> addParts(index, group, operators);
      case L1_FUSION -> addFusion(index, group);
    }
  }

  private List<Operator> withoutQuant(Group group) {
    var kept = new ArrayList<Operator>();
    for (Operator operator : group.operators()) {
      if (operator.insideQuant()) {
        skipped.add(new Skipped(operator.name(), Skipped.Why.QUANTISED));
      } else {
        kept.add(operator);
      }
    }
    return kept;
  }

  private void addAlone(int index, List<Operator> operators) {
    for (Operator operator : operators) {
      if (files.has(operator)) {
        addDumped(index, operator);
      } else {
        addNothing(index, operator, Reasons.noDump(operator.name(), operator.type()));
      }
    }
  }

  /** Of several operators those that were dumped; one row without values where none was. */
  private void addParts(int index, Group group, List<Operator> operators) {
    var reasons = new ArrayList<String>();
    var missing = new ArrayList<Skipped>();
    int before = matches.size();
    for (Operator operator : operators) {
      if (operator.isInner()) {
        missing.add(new Skipped(operator.name(), Skipped.Why.INNER));
        reasons.add(Reasons.inner(operator.name()));
      } else if (!files.has(operator)) {
        missing.add(new Skipped(operator.name(), Skipped.Why.NOT_DUMPED));
        reasons.add(Reasons.noDump(operator.name(), operator.type()));
      } else {
        addDumped(index, operator);
      }
    }
    if (matches.size() == before) {
      addNothing(index, group.operators().get(0), String.join(",", reasons));
    } else {
      skipped.addAll(missing);
    }
  }

  /** Of an L1 fusion the operators that ran first and last: what is between never left the chip. */
  private void addFusion(int index, Group group) {
    List<Operator> dumped = files.inTime(group.operators());
    if (dumped.isEmpty()) {
      addNothing(index, group.operators().get(0), Reasons.EMPTY_FUSION);
      return;
    }
    Operator first = dumped.get(0);
    Operator last = dumped.get(dumped.size() - 1);
    List<Operator> ends =
        first.originals().equals(last.originals()) ? List.of(last) : List.of(first, last);
    for (Operator operator : dumped) {
      if (ends.contains(operator) && !operator.insideQuant()) {
        addDumped(index, operator);
      } else if (!operator.insideQuant()) {
        skipped.add(new Skipped(operator.name(), Skipped.Why.FUSED));
      }
    }
  }

  private void addDumped(int index, Operator operator) {
    matches.addAll(
        files.matches(
            labels(index, operator), operator, new GraphCounterparts(graph, golden, operator)));
  }

  private void addNothing(int index, Operator operator, String reason) {
    matches.add(new OneMatch(Pair.nothing(labels(index, operator), reason)));
  }

  private Labels labels(int index, Operator operator) {
    return new Labels(
        index,
        OptionalInt.of(operator.sequence()),
        operator.name(),
        operator.type(),
        compiledText,
        goldenText);
  }
}

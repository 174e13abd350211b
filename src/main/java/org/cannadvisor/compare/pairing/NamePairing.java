package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cannadvisor.compare.pairing.Counterparts.Counterpart;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.Operator;

/**
 * Matches what has the same name on both sides. Our own files come first, in the order in which
 * they were written, then golden ones that ours lack.
 *
 * @param graph tells types and numbers of operators, and which of them give the network's outputs
 */
record NamePairing(Directory my, Directory golden, Optional<Graph> graph) {

  List<Match> matches(Selection selection) {
    var all = new ArrayList<Match>();
    var used = new HashSet<String>();
    Map<String, Operator> operators = operators();
    for (Stored stored : my.stored().values()) {
      Optional<Operator> operator =
          Optional.ofNullable(operators.get(Keys.operator(stored.newest().operator())));
      all.add(match(all.size(), stored, operator, used));
    }
    for (Map.Entry<String, Stored> other : golden.stored().entrySet()) {
      if (!used.contains(other.getKey()) && (golden.isDump() || !my.isDump())) {
        all.add(goldenOnly(all.size(), other.getValue().newest()));
      }
    }
    return chosen(all, selection);
  }

  /** Golden files that no row speaks of. */
  List<LeftOver> leftOver() {
    if (golden.isDump() || !my.isDump()) {
      return List.of();
    }
    return golden.stored().values().stream()
        .filter(stored -> my.operator(stored.newest().operator()).isEmpty())
        .map(stored -> new LeftOver(false, stored.source().file(), LeftOver.Why.ALONE))
        .toList();
  }

  private Map<String, Operator> operators() {
    var operators = new HashMap<String, Operator>();
    graph.ifPresent(
        any ->
            any.operators()
                .forEach((name, operator) -> operators.put(Keys.operator(name), operator)));
    return operators;
  }

  private Match match(int index, Stored stored, Optional<Operator> operator, Set<String> used) {
    Found found = stored.newest();
    Labels labels = labels(index, found, operator);
    if (my.isDump() && golden.isDump()) {
      Optional<Stored> other = golden.operator(found.operator());
      other.ifPresent(same -> used.add(same.newest().key()));
      return other
          .<Match>map(same -> new SameMatch(labels, stored.source(), same.source(), ends(operator)))
          .orElse(myOnly(labels, Reasons.noGoldenOperator(found.operator())));
    } else if (my.isDump()) {
      return new OperatorMatch(labels, stored.source(), byName(found), false, true);
    }
    Optional<TensorPlace> place = place(found);
    place.ifPresent(
        any -> used.add(golden.isDump() ? Keys.operator(found.operator()) : found.key()));
    return place.isPresent()
        ? new OneMatch(pair(labels, stored, place))
        : myOnly(labels, Reasons.noGolden(found.operator(), found.tensorIndex()));
  }

  private static Pair pair(Labels labels, Stored stored, Optional<TensorPlace> place) {
    Found found = stored.newest();
    return new Pair(
        labels,
        found.tensorIndex(),
        Optional.of(stored.source().tensor(found.number())),
        place,
        Target.NONE,
        "",
        false);
  }

  private Optional<TensorPlace> place(Found found) {
    return golden.isDump()
        ? golden
            .operator(found.operator())
            .map(same -> new TensorPlace(same.source(), found.side(), found.number()))
        : golden
            .tensor(found.operator(), found.side(), found.number())
            .map(same -> same.source().tensor(found.number()));
  }

  private Counterparts byName(Found found) {
    return (side, number) -> {
      Optional<TensorPlace> place = golden.output(found.operator(), number);
      String tensor = Reasons.tensorIndex(found.operator(), side, number);
      String reason = place.isPresent() ? "" : Reasons.noGolden(found.operator(), tensor);
      return new Counterpart(place, Target.NONE, reason, false);
    };
  }

  private Set<Integer> ends(Optional<Operator> operator) {
    var ends = new HashSet<Integer>();
    for (int i = 0; operator.isPresent() && i < operator.get().outputs().size(); i++) {
      if (graph.isPresent() && graph.get().isOutput(operator.get(), i)) {
        ends.add(i);
      }
    }
    return ends;
  }

  private static Labels labels(int index, Found found, Optional<Operator> operator) {
    String type = found.type().isEmpty() ? Labels.UNKNOWN : found.type();
    return new Labels(
        index,
        operator.map(known -> OptionalInt.of(known.sequence())).orElse(OptionalInt.empty()),
        found.operator(),
        operator.map(Operator::type).orElse(type),
        found.operator(),
        found.operator());
  }

  private static Match myOnly(Labels labels, String reason) {
    return new OneMatch(
        Pair.nothing(
            new Labels(
                labels.index(),
                labels.sequence(),
                labels.operator(),
                Labels.UNKNOWN,
                labels.operator(),
                Labels.NOBODY),
            reason));
  }

  private Match goldenOnly(int index, Found found) {
    String name = found.operator();
    String missing = golden.isDump() ? name : found.tensorIndex();
    Labels labels =
        new Labels(index, OptionalInt.empty(), name, Labels.UNKNOWN, Labels.NOBODY, name);
    return new OneMatch(Pair.nothing(labels, Reasons.noMine(name, missing)));
  }

  private static List<Match> chosen(List<Match> all, Selection selection) {
    var numbers = new HashMap<String, Set<Integer>>();
    for (Match match : all) {
      String key = Keys.operator(match.labels().operator());
      numbers.computeIfAbsent(key, any -> new HashSet<>()).add(match.labels().index());
    }
    Selection.Chosen chosen =
        selection.among(
            name -> numbers.getOrDefault(Keys.operator(name), Set.of()), all.size() - 1);
    return all.stream().filter(match -> chosen.has(match.labels().index())).toList();
  }
}

package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.DoubtfulOperator;
import org.cannadvisor.model.DoubtfulOperator.Where;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.KnownOperator;
import org.cannadvisor.model.KnownOperator.Condition;
import org.cannadvisor.model.KnownOperator.Hint;

/**
 * Looks the operators of a project up in the table of known ones: once over the facts, since a
 * graph may have twenty thousand operators.
 */
final class DoubtfulOperators {

  private static final String ON_NPU = "npu:";

  /** One finding, for a subject, at one sort of place. */
  private record Key(String subject, KnownOperator known, Where where, boolean fits) {}

  /** The first operator of a finding. */
  private record Met(String operator, String type, Evidence at) {}

  /** An operator of a graph. */
  private record Node(String subject, String file, String operator) {}

  private final List<String> order;
  private final Map<String, List<KnownOperator>> byType = new HashMap<>();
  private final Map<String, Chip> chips = new HashMap<>();
  private final Map<String, Cann> canns = new HashMap<>();
  private final Map<Node, Map<String, String>> attributes = new HashMap<>();
  private final Map<String, String> producers = new HashMap<>();
  private final Map<Key, Met> first = new LinkedHashMap<>();
  private final Map<Key, Integer> counts = new HashMap<>();

  private DoubtfulOperators(List<KnownOperator> table) {
    order = table.stream().map(KnownOperator::id).toList();
    for (KnownOperator known : table) {
      known
          .types()
          .forEach(type -> byType.computeIfAbsent(type, key -> new ArrayList<>()).add(known));
    }
  }

  /** The findings about operators that these facts tell of. */
  static List<Fact> in(List<Fact> facts, List<KnownOperator> table) {
    var doubtful = new DoubtfulOperators(table);
    facts.forEach(doubtful::learn);
    facts.forEach(doubtful::look);
    return doubtful.chosen();
  }

  /** For each recommendation and sort of place the one that says most, else the table's first. */
  private List<Fact> chosen() {
    var best = new LinkedHashMap<String, DoubtfulOperator>();
    first.forEach(
        (key, met) -> {
          DoubtfulOperator found = fact(key, met);
          if (!found.isPresence() || found.hint() != Hint.NONE) {
            String about = found.subject() + "|" + found.about() + "|" + found.place();
            best.merge(about, found, (known, more) -> saysMore(more, known) ? more : known);
          }
        });
    return List.copyOf(best.values());
  }

  private boolean saysMore(DoubtfulOperator one, DoubtfulOperator other) {
    int byHint = one.hint().compareTo(other.hint());
    int byOrder = order.indexOf(other.finding()) - order.indexOf(one.finding());
    return byHint != 0 ? byHint > 0 : byOrder != 0 ? byOrder > 0 : one.where() == Where.GRAPH;
  }

  /** What is tied to a chip or a version says less where that is not known. */
  private Hint hint(String subject, KnownOperator known) {
    boolean chip = known.chips().isEmpty() || chips.containsKey(subject);
    boolean cann = (known.from() + known.to()).isEmpty() || canns.containsKey(subject);
    return known.presence() == Hint.MODERATE && !(chip && cann) ? Hint.WEAK : known.presence();
  }

  private void learn(Fact fact) {
    if (fact instanceof Chip chip) {
      chips.putIfAbsent(chip.subject(), chip);
    } else if (fact instanceof Cann cann) {
      canns.putIfAbsent(cann.subject(), cann);
    } else if (fact instanceof Graph graph) {
      producers.putIfAbsent(graph.file(), graph.producer());
    } else if (fact instanceof GraphAttribute attribute && byType.containsKey(attribute.type())) {
      attributes
          .computeIfAbsent(
              new Node(attribute.subject(), attribute.file(), attribute.operator()),
              node -> new HashMap<>())
          .put(attribute.name(), attribute.value());
    }
  }

  private void look(Fact fact) {
    if (fact instanceof GraphOperator operator) {
      var node = new Node(operator.subject(), operator.file(), operator.name());
      Map<String, String> values = new HashMap<>(attributes.getOrDefault(node, Map.of()));
      values.put("producer", producers.getOrDefault(operator.file(), ""));
      met(fact, Where.GRAPH, operator.name(), operator.type(), values);
    } else if (fact instanceof CodedOperator coded) {
      coded(coded);
    } else if (fact instanceof FirstDivergence bad) {
      met(fact, Where.DIVERGENCE, bad.operator(), bad.opType(), Map.of());
    }
  }

  /** What code runs on the chip itself, through torch_npu, stands in the table with a prefix. */
  private void coded(CodedOperator coded) {
    Where where = coded.blamed() ? Where.NOTE : Where.CODE;
    String operator = coded.blamed() ? "" : coded.call();
    met(coded, where, operator, coded.type(), Map.of());
    if (coded.onNpu() || coded.blamed()) {
      met(coded, where, operator, ON_NPU + coded.type(), Map.of());
    }
  }

  /**
   * @param values of attributes; none where they are not known
   */
  private void met(
      Fact fact, Where where, String operator, String type, Map<String, String> values) {
    for (KnownOperator known : byType.getOrDefault(type, List.of())) {
      boolean asks = !known.conditions().isEmpty();
      if (mayHold(known, fact.subject()) && (!asks || fits(known, values))) {
        var key = new Key(fact.subject(), known, where, asks);
        first.putIfAbsent(key, new Met(operator, type.replace(ON_NPU, ""), fact.at()));
        counts.merge(key, 1, Integer::sum);
      }
    }
  }

  private static boolean fits(KnownOperator known, Map<String, String> values) {
    return known.conditions().stream()
        .allMatch(condition -> fits(condition, values.getOrDefault(condition.attribute(), "")));
  }

  private static boolean fits(Condition condition, String value) {
    return !value.isEmpty() && condition.holds(value);
  }

  private boolean mayHold(KnownOperator known, String subject) {
    Chip chip = chips.get(subject);
    Cann cann = canns.get(subject);
    return (chip == null || known.mayHoldOn(chip.family()))
        && (cann == null || known.mayHoldIn(cann));
  }

  private DoubtfulOperator fact(Key key, Met met) {
    KnownOperator known = key.known();
    return new DoubtfulOperator(
        key.subject(),
        known.id(),
        known.about(),
        key.where(),
        met.operator(),
        met.type(),
        counts.getOrDefault(key, 1),
        key.fits(),
        hint(key.subject(), known),
        known.wrong().zh(),
        known.wrong().en(),
        known.instead().zh(),
        known.instead().en(),
        met.at());
  }
}

package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GraphOperator;

/**
 * Puts a few facts in the place of the rows of comparison tables. A table may have 100,000 rows,
 * and an engine that keeps every row for every rule that asks about rows needs gigabytes.
 */
final class ComparedTables {

  private record Key(String subject, String file) {}

  private final ComparisonLimits limits;
  private final Map<String, Map<String, List<GraphOperator>>> operators = new TreeMap<>();
  private final Map<String, List<GraphPaths>> graphs = new HashMap<>();
  private final Map<Key, List<ComparedTensor>> rows = new LinkedHashMap<>();
  private final Map<Key, Comparison> wholes = new LinkedHashMap<>();

  private ComparedTables(ComparisonLimits limits) {
    this.limits = limits;
  }

  /** The facts without the rows, and with what the rows say. */
  static List<Fact> reduced(List<Fact> facts, ComparisonLimits limits) {
    var tables = new ComparedTables(limits);
    var kept = new ArrayList<Fact>();
    for (Fact fact : facts) {
      if (fact instanceof ComparedTensor row) {
        var key = new Key(row.subject(), row.file());
        tables.rows.computeIfAbsent(key, table -> new ArrayList<>()).add(row);
      } else {
        kept.add(fact);
      }
      if (fact instanceof GraphOperator operator) {
        tables.add(operator);
      }
      if (fact instanceof Comparison whole) {
        var key = new Key(whole.subject(), whole.file());
        tables.wholes.merge(key, whole, ComparedTables::together);
      }
    }
    tables.rows.forEach((key, table) -> kept.addAll(tables.facts(key, table)));
    return kept;
  }

  private void add(GraphOperator operator) {
    operators
        .computeIfAbsent(operator.subject(), subject -> new TreeMap<>())
        .computeIfAbsent(operator.file(), file -> new ArrayList<>())
        .add(operator);
  }

  /** A page may hold several tables; their rows follow one another. */
  private static Comparison together(Comparison one, Comparison next) {
    return new Comparison(
        one.subject(),
        one.file(),
        one.rows() + next.rows(),
        one.failed() + next.failed(),
        one.nonFinite() + next.nonFinite(),
        one.at());
  }

  private List<Fact> facts(Key key, List<ComparedTensor> table) {
    Optional<Comparison> whole = Optional.ofNullable(wholes.get(key));
    var compared = new ComparedTable(table, limits, graphs(key.subject()));
    return whole.isPresent() ? compared.facts(whole.get()) : List.of(compared.counts());
  }

  private List<GraphPaths> graphs(String subject) {
    return graphs.computeIfAbsent(
        subject,
        any ->
            operators.getOrDefault(any, Map.of()).values().stream().map(GraphPaths::new).toList());
  }
}

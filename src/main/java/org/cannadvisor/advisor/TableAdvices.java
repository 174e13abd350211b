package org.cannadvisor.advisor;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.TableAdvice;
import org.cannadvisor.model.TableRow;

/**
 * Looks up which rows of decision tables fit the models of a project. Rows lie by what they name,
 * so that of ten thousand only those are looked at whose operator or pass occurs, or that name
 * neither. Capitals do not matter: {@code Relu} is {@code ReLU}.
 */
final class TableAdvices {

  /** Rows about one recommendation that speak for one model; more would say nothing new. */
  private static final int MOST = 8;

  private final Map<String, Met> met = new LinkedHashMap<>();
  private final Map<String, List<TableRow>> byName = new TreeMap<>(CASE_INSENSITIVE_ORDER);
  private final List<TableRow> others = new ArrayList<>();

  private TableAdvices(List<TableRow> rows) {
    for (TableRow row : rows) {
      List<String> names = row.operators().isEmpty() ? row.passes() : row.operators();
      names.forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(row));
      if (names.isEmpty()) {
        others.add(row);
      }
    }
  }

  /** What the rows say of these facts. */
  static List<Fact> in(List<Fact> facts, List<TableRow> rows) {
    var advices = new TableAdvices(rows);
    facts.forEach(
        fact -> advices.met.computeIfAbsent(fact.subject(), subject -> new Met()).learn(fact));
    var all = new ArrayList<Fact>();
    advices.met.forEach((subject, own) -> all.addAll(advices.of(subject, own)));
    return all;
  }

  private List<TableAdvice> of(String subject, Met own) {
    Set<TableRow> candidates = new LinkedHashSet<>(others);
    own.names().forEach(name -> candidates.addAll(byName.getOrDefault(name, List.of())));
    return chosen(candidates.stream().flatMap(row -> own.advice(subject, row).stream()).toList());
  }

  /** The weightiest rows about each recommendation, of equal ones the first of the table. */
  private static List<TableAdvice> chosen(Collection<TableAdvice> fitting) {
    Map<String, Integer> counts = new HashMap<>();
    return fitting.stream()
        .sorted(Comparator.comparing(TableAdvice::weight).thenComparing(TableAdvice::row))
        .filter(one -> counts.merge(one.about() + " " + one.kind(), 1, Integer::sum) <= MOST)
        .toList();
  }
}

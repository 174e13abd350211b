package org.cannadvisor.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;

/**
 * What stands out in the rows of a run.
 *
 * @param compared how many rows have metrics
 * @param bad those below the bar, in table order; the first one is the first divergence
 * @param worst the bad row with the lowest cosine similarity; NaN is lower than any number
 * @param overflowed rows whose float16 tensor reaches its largest value
 * @param odd rows with NaN or infinities on either side
 * @param outputs rows that are outputs of the network
 * @param failed rows without metrics
 */
public record Verdict(
    int compared,
    List<Row> bad,
    Optional<Row> worst,
    List<Row> overflowed,
    List<Row> odd,
    List<Row> outputs,
    List<Row> failed) {

  /**
   * A tensor below this cosine similarity is off: the bar of msaccucmp's own advisor and of
   * msquickcmp.
   */
  static final double COSINE_BAR = 0.99;

  /** And one above this relative Euclidean distance: the bar of msquickcmp's analyser. */
  static final double DISTANCE_BAR = 0.05;

  static Verdict on(List<Row> rows) {
    List<Row> measured = rows.stream().filter(row -> row.measured().isPresent()).toList();
    List<Row> bad = measured.stream().filter(Verdict::isBad).toList();
    return new Verdict(
        measured.size(),
        bad,
        bad.stream().min((a, b) -> Double.compare(rank(a), rank(b))),
        measured.stream().filter(row -> row.overflow().equals("YES")).toList(),
        measured.stream().filter(Verdict::isOdd).toList(),
        measured.stream().filter(Row::networkOutput).toList(),
        rows.stream().filter(row -> row.measured().isEmpty()).toList());
  }

  /**
   * One row of each of the operators that are furthest off, the worst first: by cosine similarity,
   * then by relative Euclidean distance, then in table order.
   */
  static List<Row> worst(List<Row> rows, int count) {
    Set<Integer> operators = new HashSet<>();
    return rows.stream()
        .filter(row -> row.measured().filter(m -> m.compared() > 0).isPresent())
        .sorted(Comparator.comparingDouble(Verdict::rank).thenComparing(Verdict::nearness))
        .filter(row -> operators.size() < count && operators.add(row.index()))
        .toList();
  }

  private static double nearness(Row row) {
    double distance =
        row.measured()
            .map(m -> m.values().getOrDefault(Metric.RELATIVE_EUCLIDEAN_DISTANCE, 0.0))
            .orElse(0.0);
    return Double.isNaN(distance) ? Double.NEGATIVE_INFINITY : -distance;
  }

  private static boolean isOdd(Row row) {
    return row.measured().filter(m -> !m.my().finite() || !m.golden().finite()).isPresent();
  }

  /** Whether a row is off: below either bar, or without a number where there should be one. */
  static boolean isBad(Row row) {
    Optional<Measurement> measured = row.measured().filter(m -> m.compared() > 0);
    return measured
        .filter(
            m ->
                fails(m, Metric.COSINE_SIMILARITY, value -> value >= COSINE_BAR)
                    || fails(m, Metric.RELATIVE_EUCLIDEAN_DISTANCE, value -> value <= DISTANCE_BAR))
        .isPresent();
  }

  private static boolean fails(Measurement measured, Metric metric, DoublePredicate good) {
    Double value = measured.values().get(metric);
    return value != null && !good.test(value);
  }

  private static double rank(Row row) {
    double cosine =
        row.measured().map(m -> m.values().getOrDefault(Metric.COSINE_SIMILARITY, 1.0)).orElse(1.0);
    return Double.isNaN(cosine) ? Double.NEGATIVE_INFINITY : cosine;
  }
}

package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.ComparisonCounts;
import org.cannadvisor.model.DivergenceInput;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;
import org.cannadvisor.model.FirstTensor;
import org.cannadvisor.model.FirstTensor.Sign;
import org.cannadvisor.model.NetworkResult;

/** The rows of one comparison table, and what they say together. */
final class ComparedTable {

  /** The golden name of an operator that only the NPU has. */
  private static final String NPU_ONLY = "*";

  /**
   * Rows of these say nothing about the model: msprobe's analyser leaves TransData out, and under
   * AIPP the Data rows hold other pixels by design.
   */
  private static final Set<String> NO_COMPUTATION = Set.of("TransData", "Data", "AippData");

  private static final Set<String> QUANTISING =
      Set.of("AscendQuant", "AscendDequant", "AscendAntiQuant");

  private final List<ComparedTensor> rows;
  private final double lowestGood;

  /**
   * @param rows never empty, all of one table
   * @param lowestGood the lowest CosineSimilarity that is still good
   */
  ComparedTable(List<ComparedTensor> rows, double lowestGood) {
    this.rows = rows.stream().sorted(Comparator.comparing(ComparedTensor::at)).toList();
    this.lowestGood = lowestGood;
  }

  /** All that rules ask about the rows of {@code whole}. */
  List<Fact> facts(Comparison whole) {
    var facts = new ArrayList<Fact>();
    for (Sign sign : Sign.values()) {
      first(row -> shows(row, sign)).map(row -> FirstTensor.of(sign, row)).ifPresent(facts::add);
    }
    first(this::diverges).ifPresent(row -> addDivergence(row, facts));
    end().ifPresent(facts::add);
    facts.add(counts(whole.rows(), whole.at()));
    return facts;
  }

  /** The counts of rows that belong to no whole table. */
  ComparisonCounts counts() {
    return counts(rows.size(), rows.get(0).at());
  }

  private static boolean shows(ComparedTensor row, Sign sign) {
    return switch (sign) {
      case COMPARED -> row.state() == State.COMPARED;
      case FAILED -> row.state() == State.FAILED;
      case OVERFLOW -> row.output() && row.overflow();
      case OVERFLOW_IN_ORIGINAL -> row.output() && row.overflow() && !isNpuOnly(row);
      case NON_FINITE -> row.output() && isNonFinite(row);
      case ALL_ZERO -> isAllZero(row);
      case ALL_ZERO_OUTPUT -> row.output() && isAllZero(row);
    };
  }

  /** Healthy data may have an infinite divergence or relative error, but no infinite difference. */
  private static boolean isNonFinite(ComparedTensor row) {
    return row.state() == State.NON_FINITE || Double.isInfinite(row.maxAbsolute());
  }

  private static boolean isNpuOnly(ComparedTensor row) {
    return row.golden().equals(NPU_ONLY);
  }

  private static boolean isAllZero(ComparedTensor row) {
    return row.failReason().contains("All the data is zero");
  }

  private boolean isBad(ComparedTensor row) {
    return row.cosine() < lowestGood;
  }

  private boolean agrees(ComparedTensor row) {
    return row.cosine() >= lowestGood;
  }

  private boolean diverges(ComparedTensor row) {
    return row.output() && isBad(row) && !isNpuOnly(row) && !NO_COMPUTATION.contains(row.opType());
  }

  private void addDivergence(ComparedTensor first, List<Fact> facts) {
    facts.add(
        new FirstDivergence(
            first.subject(),
            first.file(),
            first.row(),
            first.operator(),
            first.opType(),
            first.golden(),
            first.dtype(),
            first.cosine(),
            agreesBefore(first),
            first.at()));
    Predicate<ComparedTensor> own = row -> !row.output() && row.operator().equals(first.operator());
    Optional<ComparedTensor> differing = first(own.and(this::isBad));
    differing
        .or(() -> first(own.and(this::agrees)))
        .map(
            row ->
                new DivergenceInput(
                    row.subject(), row.file(), row.operator(), differing.isEmpty(), row.at()))
        .ifPresent(facts::add);
  }

  private boolean agreesBefore(ComparedTensor first) {
    List<ComparedTensor> before = rows.subList(0, rows.indexOf(first));
    return before.stream().anyMatch(this::agrees)
        && before.stream().noneMatch(row -> isBad(row) && !row.operator().equals(first.operator()));
  }

  /** Empty where the end of the network was not compared. */
  private Optional<NetworkResult> end() {
    List<ComparedTensor> marked = rows.stream().filter(ComparedTensor::networkOutput).toList();
    if (marked.isEmpty()) {
      return lastCompared().map(row -> end(row, false));
    }
    return marked.stream()
        .filter(ComparedTable::isNonFinite)
        .findFirst()
        .or(
            () ->
                marked.stream()
                    .filter(row -> Double.isFinite(row.cosine()))
                    .min(Comparator.comparingDouble(ComparedTensor::cosine)))
        .map(row -> end(row, true));
  }

  private Optional<ComparedTensor> lastCompared() {
    return rows.stream()
        .filter(row -> row.output() && (isNonFinite(row) || Double.isFinite(row.cosine())))
        .reduce((one, later) -> later);
  }

  private NetworkResult end(ComparedTensor row, boolean marked) {
    boolean finite = !isNonFinite(row);
    double cosine = finite ? row.cosine() : Double.NaN;
    boolean good = cosine >= lowestGood;
    return new NetworkResult(row.subject(), row.file(), good, finite, marked, cosine, row.at());
  }

  private ComparisonCounts counts(int listed, Evidence at) {
    ComparedTensor any = rows.get(0);
    return new ComparisonCounts(
        any.subject(),
        any.file(),
        listed,
        count(this::isBad),
        count(ComparedTable::isNpuOnly),
        count(ComparedTable::isAllZero),
        count(ComparedTensor::overflow),
        count(ComparedTable::isNonFinite),
        rows.stream().anyMatch(row -> QUANTISING.contains(row.opType())),
        at);
  }

  private Optional<ComparedTensor> first(Predicate<ComparedTensor> shows) {
    return rows.stream().filter(shows).findFirst();
  }

  private int count(Predicate<ComparedTensor> shows) {
    return Math.toIntExact(rows.stream().filter(shows).count());
  }
}

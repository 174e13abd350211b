package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cannadvisor.advisor.TensorJudge.Mark;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.ComparisonCounts;
import org.cannadvisor.model.ComparisonFailure;
import org.cannadvisor.model.ComparisonFailure.Reason;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstTensor;
import org.cannadvisor.model.FirstTensor.Sign;

/** The rows of one comparison table, and what they say together. */
final class ComparedTable {

  private static final Set<String> QUANTISING =
      Set.of("AscendQuant", "AscendDequant", "AscendAntiQuant");

  /** The largest number of float16: what a chip that saturates makes of a larger one. */
  private static final double FP16_MAX = 65504;

  private final List<ComparedTensor> rows;
  private final TensorJudge judge;
  private final ComparedNames names;

  /**
   * @param rows never empty, all of one table
   * @param graphs those of the same subject
   */
  ComparedTable(List<ComparedTensor> rows, ComparisonLimits limits, List<GraphPaths> graphs) {
    this.rows = rows.stream().sorted(Comparator.comparing(ComparedTensor::at)).toList();
    this.judge = new TensorJudge(limits);
    this.names = new ComparedNames(this.rows, graphs);
  }

  /** All that rules ask about the rows of {@code whole}. */
  List<Fact> facts(Comparison whole) {
    var facts = new ArrayList<Fact>();
    for (Sign sign : Sign.values()) {
      first(row -> shows(row, sign)).map(row -> FirstTensor.of(sign, row)).ifPresent(facts::add);
    }
    facts.addAll(new Divergences(rows, judge, names.graph()).facts());
    new NetworkEnd(rows, judge, names.graph()).fact().ifPresent(facts::add);
    facts.addAll(failures(whole.rows()));
    names.fact().ifPresent(facts::add);
    facts.add(counts(whole.rows(), whole.at()));
    return facts;
  }

  /** The counts of rows that belong to no whole table. */
  ComparisonCounts counts() {
    return counts(rows.size(), rows.get(0).at());
  }

  private boolean shows(ComparedTensor row, Sign sign) {
    return switch (sign) {
      case COMPARED -> row.state() == State.COMPARED;
      case FAILED -> row.state() == State.FAILED;
      case OVERFLOW -> row.output() && row.overflow();
      case OVERFLOW_IN_ORIGINAL -> row.output() && row.overflow() && !isNpuOnly(row);
      case SATURATED -> row.output() && row.npuPeak() == FP16_MAX && row.goldenPeak() > FP16_MAX;
      case OUT_OF_RANGE ->
          row.output() && row.dtype().equals("float16") && row.maxAbsolute() > 2 * FP16_MAX;
      case NON_FINITE -> row.output() && TensorJudge.isNonFinite(row);
      case ALL_ZERO -> isAllZero(row);
      case ALL_ZERO_OUTPUT -> row.output() && isAllZero(row);
      case NETWORK_INPUT -> judge.mark(row) == Mark.BAD && names.isNetworkInput(row);
    };
  }

  private static boolean isNpuOnly(ComparedTensor row) {
    return row.golden().equals(OperatorRows.NPU_ONLY);
  }

  /** A distance of 0 to golden data means that it is these that are all zero. */
  private static boolean isAllZero(ComparedTensor row) {
    return row.failReason().contains("All the data is zero") && row.relativeEuclidean() != 0;
  }

  private List<ComparisonFailure> failures(int listed) {
    Map<Reason, List<ComparedTensor>> failed = new EnumMap<>(Reason.class);
    for (ComparedTensor row : rows) {
      if (row.state() == State.FAILED && !isNpuOnly(row)) {
        failed.computeIfAbsent(Reason.of(row.failReason()), any -> new ArrayList<>()).add(row);
      }
    }
    return failed.entrySet().stream()
        .map(entry -> failure(entry.getKey(), entry.getValue(), listed))
        .toList();
  }

  private static ComparisonFailure failure(Reason reason, List<ComparedTensor> failed, int listed) {
    ComparedTensor first = failed.get(0);
    return new ComparisonFailure(
        first.subject(),
        first.file(),
        reason,
        failed.size(),
        listed,
        first.failReason(),
        first.at());
  }

  private ComparisonCounts counts(int listed, Evidence at) {
    ComparedTensor any = rows.get(0);
    return new ComparisonCounts(
        any.subject(),
        any.file(),
        listed,
        count(row -> judge.mark(row) == Mark.BAD),
        count(ComparedTable::isNpuOnly),
        count(ComparedTable::isAllZero),
        count(ComparedTensor::overflow),
        count(TensorJudge::isNonFinite),
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

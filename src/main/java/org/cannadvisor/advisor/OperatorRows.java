package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.advisor.TensorJudge.Mark;
import org.cannadvisor.model.ComparedTensor;

/** The rows of one operator: how its outputs and its inputs stand. */
final class OperatorRows {

  /** The golden name of an operator that only the NPU has. */
  static final String NPU_ONLY = "*";

  /**
   * Rows of these say nothing about the model: msprobe's analyser leaves TransData out, and under
   * AIPP the Data rows hold other pixels by design.
   */
  private static final Set<String> NO_COMPUTATION = Set.of("TransData", "Data", "AippData");

  private Optional<ComparedTensor> badOutput = Optional.empty();
  private Optional<ComparedTensor> goodOutput = Optional.empty();
  private Optional<ComparedTensor> badInput = Optional.empty();
  private Optional<ComparedTensor> goodInput = Optional.empty();
  private double lowestInput = Double.NaN;
  private double lowestOutput = Double.NaN;

  /** All operators of a table in the order of their first rows. */
  static List<OperatorRows> of(List<ComparedTensor> rows, TensorJudge judge) {
    Map<String, OperatorRows> operators = new LinkedHashMap<>();
    for (ComparedTensor row : rows) {
      if (isOperator(row)) {
        operators
            .computeIfAbsent(row.operator(), name -> new OperatorRows())
            .add(row, judge.mark(row));
      }
    }
    return new ArrayList<>(operators.values());
  }

  /** Node_Output stands for an output of the network, not for an operator. */
  private static boolean isOperator(ComparedTensor row) {
    return !row.operator().isEmpty()
        && !row.operator().equals("Node_Output")
        && !row.golden().equals(NPU_ONLY)
        && !NO_COMPUTATION.contains(row.opType());
  }

  private void add(ComparedTensor row, Mark mark) {
    if (row.output()) {
      badOutput = first(badOutput, row, mark == Mark.BAD);
      goodOutput = first(goodOutput, row, agrees(mark));
      lowestOutput = lowest(lowestOutput, row, mark);
    } else {
      badInput = first(badInput, row, mark == Mark.BAD);
      goodInput = first(goodInput, row, agrees(mark));
      lowestInput = lowest(lowestInput, row, mark);
    }
  }

  static boolean agrees(Mark mark) {
    return mark == Mark.GOOD || mark == Mark.DOUBTFUL;
  }

  private static Optional<ComparedTensor> first(
      Optional<ComparedTensor> known, ComparedTensor row, boolean fits) {
    return known.isPresent() || !fits ? known : Optional.of(row);
  }

  private static double lowest(double known, ComparedTensor row, Mark mark) {
    if (mark == Mark.UNKNOWN || Double.isNaN(row.cosine())) {
      return known;
    }
    return Double.isNaN(known) ? row.cosine() : Math.min(known, row.cosine());
  }

  Optional<ComparedTensor> badOutput() {
    return badOutput;
  }

  boolean isBad() {
    return badOutput.isPresent();
  }

  Mark output() {
    return isBad() ? Mark.BAD : goodOutput.isPresent() ? Mark.GOOD : Mark.UNKNOWN;
  }

  Mark input() {
    return badInput.isPresent() ? Mark.BAD : goodInput.isPresent() ? Mark.GOOD : Mark.UNKNOWN;
  }

  /** The first input that differs, or the first of all where none does. */
  Optional<ComparedTensor> tellingInput() {
    return badInput.or(() -> goodInput);
  }

  /** The first output that differs, or the first of all where none does. */
  Optional<ComparedTensor> tellingOutput() {
    return badOutput.or(() -> goodOutput);
  }

  double lowestInput() {
    return lowestInput;
  }

  double lowestOutput() {
    return lowestOutput;
  }
}

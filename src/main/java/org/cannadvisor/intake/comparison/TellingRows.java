package org.cannadvisor.intake.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.ComparedTensor.Verdict;

/**
 * The rows of a very long table that can tell anything. A row that agrees with its golden
 * counterpart in every way tells nothing, unless it is the input of an operator that does not, or
 * stands where the network begins, ends or goes wrong.
 */
final class TellingRows {

  /** A table up to this length is kept whole: that of a large network. */
  static final int KEPT_WHOLE = 150_000;

  /** Most rows of a longer table. */
  static final int MOST = 100_000;

  /** How many rows around the places that matter. */
  private static final int AROUND = 200;

  /** No threshold of anybody's is nearer to 1. */
  private static final double AGREES = 0.9999;

  private final List<ComparedTensor> rows;
  private final Set<String> badOperators = new HashSet<>();
  private int firstBad;

  private TellingRows(List<ComparedTensor> rows) {
    this.rows = rows;
    this.firstBad = rows.size();
  }

  /** The telling rows in their order; at most a little more than {@value #MOST}. */
  static List<ComparedTensor> of(List<ComparedTensor> rows) {
    return rows.size() <= KEPT_WHOLE ? rows : new TellingRows(rows).telling();
  }

  private List<ComparedTensor> telling() {
    for (ComparedTensor row : rows) {
      if (differs(row)) {
        firstBad = Math.min(firstBad, row.row());
        badOperators.add(row.operator());
      }
    }
    var telling = new ArrayList<ComparedTensor>();
    for (ComparedTensor row : rows) {
      if (isAtAnEnd(row) || (tells(row) && telling.size() < MOST)) {
        telling.add(row);
      }
    }
    return telling;
  }

  private boolean isAtAnEnd(ComparedTensor row) {
    return row.row() < AROUND || row.row() >= rows.size() - AROUND || row.networkOutput();
  }

  private boolean tells(ComparedTensor row) {
    return differs(row)
        || badOperators.contains(row.operator())
        || Math.abs(row.row() - firstBad) < AROUND
        || row.opType().contains("Quant");
  }

  private static boolean differs(ComparedTensor row) {
    return row.state() != State.COMPARED
        || !(row.cosine() >= AGREES)
        || row.overflow()
        || row.verdict() == Verdict.BAD
        || row.golden().equals("*")
        || !row.failReason().isEmpty();
  }
}

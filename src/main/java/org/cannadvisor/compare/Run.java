package org.cannadvisor.compare;

import java.util.List;
import java.util.Set;
import org.cannadvisor.compare.pairing.Pairing;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Metric;

/**
 * What a comparison gave.
 *
 * @param pairing how tensors were matched
 * @param details of the rows that are furthest off, the worst first; empty where not asked for
 * @param complete whether all pairs were compared; otherwise the user stopped it
 */
public record Run(
    List<Row> rows,
    Pairing pairing,
    Set<Metric> metrics,
    Arithmetic arithmetic,
    List<RowDetail> details,
    boolean complete) {

  public Run {
    rows = List.copyOf(rows);
    details = List.copyOf(details);
  }
}

package org.cannadvisor.model;

/**
 * One comparison table as a whole.
 *
 * @param file path of the table; rows carry it too
 * @param rows how many tensors it lists
 * @param failed how many of them carry no metric at all
 * @param nonFinite how many of them have a metric that is a computed NaN or infinity
 */
public record Comparison(
    String subject, String file, int rows, int failed, int nonFinite, Evidence at) implements Fact {

  /** Share of the rows without any metric, 0..1; 0 for an empty table. */
  public double failedShare() {
    return rows == 0 ? 0 : (double) failed / rows;
  }

  @Override
  public Comparison withSubject(String subject) {
    return new Comparison(subject, file, rows, failed, nonFinite, at);
  }
}

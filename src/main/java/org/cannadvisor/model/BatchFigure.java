package org.cannadvisor.model;

/**
 * An accuracy figure of the converted model and the batch size with which it was measured.
 *
 * @param value as written, percent signs dropped
 * @param lowerIsBetter true for error rates
 */
public record BatchFigure(
    String subject, int batch, double value, boolean lowerIsBetter, Evidence at) implements Fact {

  /**
   * Whether this is far below another figure.
   *
   * @param share of the other that is still near it; an error rate is near up to the other divided
   *     by it
   */
  public boolean isFarWorseThan(BatchFigure other, double share) {
    return lowerIsBetter == other.lowerIsBetter
        && (lowerIsBetter ? value > other.value / share : value < other.value * share);
  }

  @Override
  public BatchFigure withSubject(String subject) {
    return new BatchFigure(subject, batch, value, lowerIsBetter, at);
  }
}

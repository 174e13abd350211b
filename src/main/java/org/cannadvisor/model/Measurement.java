package org.cannadvisor.model;

/**
 * What came out of one run.
 *
 * @param run {@link Run#name()}
 * @param metric normalised name, see {@link Evaluation#metric()}; {@code accuracy} where unnamed
 * @param value as written, in the metric's own unit
 * @param score the value with its sign turned where lower is better, so that more is always better
 */
public record Measurement(
    String subject, String run, String metric, double value, double score, Evidence at)
    implements Fact {

  @Override
  public Measurement withSubject(String subject) {
    return new Measurement(subject, run, metric, value, score, at);
  }
}

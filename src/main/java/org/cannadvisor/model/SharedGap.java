package org.cannadvisor.model;

/**
 * The framework's own run (GPU, CPU) misses the goal as the chip's does: what both share, the data
 * set code before the network or the scoring behind it, is to be looked at before the conversion.
 *
 * @param metric normalised name, see {@link Evaluation#metric()}
 * @param value what the framework's run reached, in the metric's own unit
 * @param wanted the goal that both miss
 */
public record SharedGap(String subject, String metric, double value, double wanted, Evidence at)
    implements Fact {

  @Override
  public SharedGap withSubject(String subject) {
    return new SharedGap(subject, metric, value, wanted, at);
  }
}

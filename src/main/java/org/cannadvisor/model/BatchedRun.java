package org.cannadvisor.model;

/**
 * A tool runs the model with several inputs at once and cuts the outputs into one file for each.
 *
 * @param axisStated whether the call says along which axis
 */
public record BatchedRun(String subject, int batch, boolean axisStated, Evidence at)
    implements Fact {

  @Override
  public BatchedRun withSubject(String subject) {
    return new BatchedRun(subject, batch, axisStated, at);
  }
}

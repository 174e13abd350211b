package org.cannadvisor.model;

/**
 * An input or output of the converted model as a tool lists it that has loaded the model.
 *
 * @param rank from 0
 */
public record DescribedTensor(String subject, boolean output, int rank, Dtype dtype, Evidence at)
    implements Fact {

  @Override
  public DescribedTensor withSubject(String subject) {
    return new DescribedTensor(subject, output, rank, dtype, at);
  }
}

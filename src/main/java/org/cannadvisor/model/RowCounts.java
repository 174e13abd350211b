package org.cannadvisor.model;

/**
 * How many rows (boxes, candidates, points) either side puts out for the same input, where the
 * number depends on the data.
 *
 * @param reference rows of the framework
 * @param npu rows of the chip
 * @param at where the rows of the chip are counted
 */
public record RowCounts(String subject, int reference, int npu, Evidence at) implements Fact {

  @Override
  public RowCounts withSubject(String subject) {
    return new RowCounts(subject, reference, npu, at);
  }
}

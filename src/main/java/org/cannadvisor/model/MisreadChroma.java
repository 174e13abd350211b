package org.cannadvisor.model;

/**
 * VPC is told the other one of NV12 and NV21 than its memory holds.
 *
 * @param path which program's way it is, as in {@link Picture}
 * @param step the VPC step that reads
 * @param holds what the memory holds
 * @param certain false where it holds V first only if the JPEG file is 4:2:0
 * @param at where VPC is told the format
 * @param filledAt where the format of the memory is set
 */
public record MisreadChroma(
    String subject,
    String path,
    int step,
    ModelBuffer.Format holds,
    boolean certain,
    Evidence at,
    Evidence filledAt)
    implements Fact {

  @Override
  public MisreadChroma withSubject(String subject) {
    return new MisreadChroma(subject, path, step, holds, certain, at, filledAt);
  }
}

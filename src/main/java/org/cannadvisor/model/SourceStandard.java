package org.cannadvisor.model;

/**
 * The colour standard of the pictures that the application decodes. JPEG files are BT.601, and
 * JPEGD and VPC leave the standard of YUV data as it is.
 *
 * @param bt709 true for BT.709, false for BT.601
 */
public record SourceStandard(String subject, boolean bt709, Evidence at) implements Fact {

  @Override
  public SourceStandard withSubject(String subject) {
    return new SourceStandard(subject, bt709, at);
  }
}

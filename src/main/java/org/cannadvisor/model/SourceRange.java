package org.cannadvisor.model;

/**
 * The colour range of the pictures that the application decodes. JPEG files are full range, and
 * JPEGD and VPC leave the range of YUV data as it is.
 *
 * @param full true for 0..255, false for the limited ("tv") range 16..235
 */
public record SourceRange(String subject, boolean full, Evidence at) implements Fact {

  @Override
  public SourceRange withSubject(String subject) {
    return new SourceRange(subject, full, at);
  }
}

package org.cannadvisor.model;

/**
 * An overflow that the chip recorded while the model ran (Opdebug file, as JSON).
 *
 * @param file the file
 * @param core {@code AI Core}, {@code AIV} …
 * @param status the status bits, 0 where not known
 * @param task task number; -1 where not known
 * @param stream stream number; -1 where not known
 */
public record OverflowRecord(
    String subject, String file, String core, long status, long task, long stream, Evidence at)
    implements Fact {

  /** Floating point, fp32 to fp16, accumulation on the cube (precision_tool). */
  private static final long OF_FLOATS = 0x20 | 0x100 | 0x400;

  /** Whether floating-point numbers ran over, not integers. */
  public boolean ofFloats() {
    return (status & OF_FLOATS) != 0;
  }

  @Override
  public OverflowRecord withSubject(String subject) {
    return new OverflowRecord(subject, file, core, status, task, stream, at);
  }
}

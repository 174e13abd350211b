package org.cannadvisor.formats.om;

/**
 * One part of an offline model.
 *
 * @param offset in the file
 */
public record OmPartition(int type, long offset, long size) {

  /** The definition of the model: what we read. */
  public static final int DEFINITION = 0;

  /** The numbers of the constants. */
  public static final int WEIGHTS = 1;

  /** Inputs and outputs. */
  public static final int PORTS = 8;

  /** A whole model in a bundle. */
  static final int BUNDLED = 24;

  long end() {
    return offset + size;
  }

  boolean overlaps(OmPartition other) {
    return size > 0 && other.size > 0 && offset < other.end() && other.offset < end();
  }
}

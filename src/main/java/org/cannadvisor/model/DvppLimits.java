package org.cannadvisor.model;

/**
 * What DVPP asks of the memory and the regions that it works on, by generation. Sources: JPEGD and
 * VPC constraint pages and the page of {@code acldvppSetRoiConfig}, 6.0.1 to 9.0.
 */
enum DvppLimits {
  /** Ascend310 and Ascend910. */
  FIRST(128, 16, Answer.YES, 16),
  /** Ascend310P. */
  SECOND(64, 16, Answer.NO, 16),
  /** Ascend310B; of regions the documents disagree. */
  EDGE(64, 1, Answer.UNKNOWN, 0),
  /** Ascend910B1..4 and Ascend910_93. */
  THIRD(64, 1, Answer.NO, 1),
  /** Ascend950. */
  FOURTH(0, 1, Answer.UNKNOWN, 0),
  /** Nothing is documented. */
  UNKNOWN(0, 0, Answer.UNKNOWN, 0);

  private final int jpegdWidth;
  private final int vpcWidth;
  private final Answer evenRegions;
  private final int pasteLeft;

  DvppLimits(int jpegdWidth, int vpcWidth, Answer evenRegions, int pasteLeft) {
    this.jpegdWidth = jpegdWidth;
    this.vpcWidth = vpcWidth;
    this.evenRegions = evenRegions;
    this.pasteLeft = pasteLeft;
  }

  /** Multiple of the width stride of JPEGD's output, in pixels; 0 where not documented. */
  int jpegdWidth() {
    return jpegdWidth;
  }

  /**
   * Multiple of VPC's width stride, in pixels; 1 where there is no rule, 0 where not documented.
   */
  int vpcWidth() {
    return vpcWidth;
  }

  /** Whether left and top of a region must be even, right and bottom odd. */
  Answer evenRegions() {
    return evenRegions;
  }

  /** Multiple of the left offset of a paste; 1 where there is no rule, 0 where not documented. */
  int pasteLeft() {
    return pasteLeft;
  }
}

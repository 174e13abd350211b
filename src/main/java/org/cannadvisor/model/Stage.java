package org.cannadvisor.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The documented troubleshooting sequence (CANN application development guide, "operator precision
 * issues: positioning process"). The order of the constants is the order in which rules are given
 * the floor and in which recommendations of one level are listed.
 */
public enum Stage {
  CONFIGURATION("configuration", 10),
  PRECISION_MODE("precision-mode", 20),
  BUFFER_OPTIMIZE("buffer-optimize", 30),
  FUSION("fusion", 40),
  DATA_PROCESSING("data-processing", 50),
  GOLDEN_COMPARISON("golden-comparison", 60);

  private final String id;
  private final int number;

  Stage(String id, int number) {
    this.id = id;
    this.number = number;
  }

  /** The public identifier, as in reports and as agenda group. */
  public String id() {
    return id;
  }

  /** The folder below {@code rules/} and {@code knowledge-base/}. */
  public String folder() {
    return number + "-" + id;
  }

  /** The stage with this identifier; empty where there is none. */
  public static Optional<Stage> of(String id) {
    return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
  }
}

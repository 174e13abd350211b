package org.cannadvisor.rules.child;

import java.time.Duration;

/**
 * What the code of one pack may take.
 *
 * @param compile until it is compiled; no code of the pack runs before
 * @param run until it has answered to one set of facts
 * @param heap in megabytes
 * @param answer longest answer, in bytes
 * @param facts longest set of facts, in bytes
 */
public record ChildLimits(Duration compile, Duration run, int heap, int answer, int facts) {

  /** Compiling takes some seconds where the machine is busy; rules take milliseconds. */
  public static final ChildLimits USUAL =
      new ChildLimits(Duration.ofSeconds(60), Duration.ofSeconds(20), 256, 8 << 20, 32 << 20);
}

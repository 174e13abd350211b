package org.cannadvisor.advisor;

import java.time.Duration;

/** An end of patience, counted from when it is first asked for. */
final class Deadline {

  private final long nanos;
  private long begun;
  private boolean running;

  Deadline(Duration patience) {
    this.nanos = patience.toNanos();
  }

  /** Whether it is past; the first call begins it. */
  synchronized boolean isOver() {
    long now = System.nanoTime();
    if (!running) {
      running = true;
      begun = now;
    }
    return now - begun > nanos;
  }
}

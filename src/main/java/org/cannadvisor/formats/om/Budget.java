package org.cannadvisor.formats.om;

/** How much of a model is kept in memory, about, in bytes. */
final class Budget {

  /** Some hundred thousand operators with what we ask of them. */
  private static final long ALL = 96L << 20;

  /** What an object costs beside its content. */
  static final int OBJECT = 48;

  private long left = ALL;

  /** Whether that much may be kept. */
  boolean take(long bytes) {
    left -= bytes;
    return left >= 0;
  }

  /** Whether something was not kept. */
  boolean isSpent() {
    return left < 0;
  }
}

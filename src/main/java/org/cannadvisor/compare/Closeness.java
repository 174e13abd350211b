package org.cannadvisor.compare;

import org.cannadvisor.tensor.detail.Tolerance;

/**
 * Which rows are looked at closely, and how.
 *
 * @param rows the worst so many operators
 * @param tolerance when two elements count as equal
 * @param topK of the agreement of the largest values; 0 where not asked for
 */
public record Closeness(int rows, Tolerance tolerance, int topK) {

  /** No row is looked at closely. */
  public static final Closeness NONE = new Closeness(0, Tolerance.NUMPY, 0);
}

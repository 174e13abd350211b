package org.cannadvisor.tensor.peer;

/** What is added up or maximised for each pair of elements. */
interface Terms {

  /** Writes the terms of one pair of elements. */
  void of(float x, float y, double[] terms);
}

package org.cannadvisor.tensor;

/** How metrics are computed. */
public enum Arithmetic {
  /** In double precision; NaN stays NaN, an all-zero golden tensor is not perfect. */
  EXACT,
  /** As msaccucmp does it: float32 in numpy's order, its special cases and its texts. */
  MSACCUCMP
}

package org.cannadvisor.model;

/**
 * How much an argument moves the score. The number of each class (in log-odds) stands in {@code
 * knowledge-base/weights.yaml} with its reason, never here and never in a rule.
 */
public enum Weight {
  /** The files contradict each other or a documented constraint: no experiment is needed. */
  CERTAIN,
  /** Rarely seen without the fault. */
  STRONG,
  /** Seen with the fault more often than without. */
  MODERATE,
  /** A hint. */
  WEAK,
  /** Says only that this step of the documented sequence is due; moves nothing. */
  STEP
}

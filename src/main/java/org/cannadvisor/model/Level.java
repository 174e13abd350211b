package org.cannadvisor.model;

import java.util.Locale;

/** How sure a recommendation is; the constants stand from surest to least sure. */
public enum Level {
  /** The files contradict each other or a documented constraint, and that explains the symptom. */
  CONFIRMED,
  /** Evidence points here; an experiment decides. */
  LIKELY,
  /** A step of the documented sequence that was not tried and is not excluded. */
  POSSIBLE;

  /** The public identifier, as in reports and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

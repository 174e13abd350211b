package org.cannadvisor.model;

/** Yes, no, or nobody has said: an unknown string is unknown, never "no". */
public enum Answer {
  YES,
  NO,
  UNKNOWN
}

package org.cannadvisor.compare.pairing.graph;

/** How many compiled operators stand for how many golden ones. */
public enum Relation {
  ONE_TO_ONE,
  MANY_TO_ONE,
  ONE_TO_MANY,
  MANY_TO_MANY,
  L1_FUSION
}

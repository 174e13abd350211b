package org.cannadvisor.advisor.author.audit;

import java.util.Set;

/** Tells which types of facts the program makes. */
interface FactMakers {

  /** Simple names of the types that something makes; all, where that cannot be found out. */
  Set<String> made();
}

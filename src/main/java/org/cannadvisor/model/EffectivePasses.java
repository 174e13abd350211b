package org.cannadvisor.model;

import java.util.Set;

/**
 * The fusion passes that took effect in any compilation that the project records.
 *
 * @param passes their names; empty where none took effect
 * @param at the first that did, or the first pass listed where none did
 */
public record EffectivePasses(String subject, Set<String> passes, Evidence at) implements Fact {

  public EffectivePasses {
    passes = Set.copyOf(passes);
  }

  /** Whether any pass took effect. */
  public boolean some() {
    return !passes.isEmpty();
  }

  @Override
  public EffectivePasses withSubject(String subject) {
    return new EffectivePasses(subject, passes, at);
  }
}

package org.cannadvisor.patterns;

import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/**
 * What a pack says beside its DRL about one rule: what a reader needs to know of it, and what its
 * arguments are held to.
 *
 * @param id the recommendation that it argues about
 * @param condition its name without the id
 * @param kind which way it speaks
 * @param weight how much its argument moves the score
 * @param says its sentence
 * @param at where this is written
 */
public record DrlRule(
    String id, String condition, Argument.Kind kind, Weight weight, Text says, Evidence at) {

  /** {@code <id>: <condition>}, as the DRL names it. */
  public String fullName() {
    return id + ": " + condition;
  }
}

package org.cannadvisor.advisor.author.audit;

import java.util.List;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Problem;

/**
 * What is audited.
 *
 * @param name of the pack
 * @param looks what could be looked at, and how far
 * @param problems what could not be read
 */
record Subject(String name, Material material, List<Audit.Look> looks, List<Problem> problems) {

  Subject {
    looks = List.copyOf(looks);
    problems = List.copyOf(problems);
  }
}

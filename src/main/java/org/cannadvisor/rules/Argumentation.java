package org.cannadvisor.rules;

import java.util.List;
import org.cannadvisor.model.Fact;

/**
 * What the rules had to say about one project.
 *
 * @param arguments every argument that holds in the end, in an order that depends on them alone
 * @param derived the facts that rules made of facts before the first stage, likewise ordered
 */
public record Argumentation(List<Argued> arguments, List<Fact> derived) {

  public Argumentation {
    arguments = List.copyOf(arguments);
    derived = List.copyOf(derived);
  }
}

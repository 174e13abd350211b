package org.cannadvisor.advisor;

import java.util.List;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.rules.Argued;

/**
 * What was argued about one recommendation for one subject.
 *
 * @param arguments in the order in which the session gives them
 */
record Case(Outline outline, String subject, List<Argued> arguments) {

  boolean has(Argument.Kind kind) {
    return arguments.stream().anyMatch(argued -> argued.argument().kind() == kind);
  }

  List<Argued> of(Argument.Kind kind) {
    return arguments.stream().filter(argued -> argued.argument().kind() == kind).toList();
  }

  /** The places that speak for it, the heaviest argument's first. */
  List<Evidence> supportingEvidence() {
    return heaviestFirst(Argument.Kind.FOR).stream()
        .flatMap(argued -> argued.argument().evidence().stream())
        .distinct()
        .toList();
  }

  /** Arguments of one kind, the heaviest first. */
  List<Argued> heaviestFirst(Argument.Kind kind) {
    return of(kind).stream()
        .sorted((a, b) -> a.argument().weight().compareTo(b.argument().weight()))
        .toList();
  }
}

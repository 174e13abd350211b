package org.cannadvisor.advisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Resemblance;
import org.cannadvisor.rules.Argued;

/**
 * What was argued about one recommendation for one subject.
 *
 * @param arguments in the order in which the session gives them
 * @param resemblance to solved faults, where there is any
 */
record Case(
    Outline outline, String subject, List<Argued> arguments, Optional<Resemblance> resemblance) {

  /** The same that resembles nothing. */
  Case(Outline outline, String subject, List<Argued> arguments) {
    this(outline, subject, arguments, Optional.empty());
  }

  /** What was argued, and what the facts of the subject resemble. */
  static Case of(Outline outline, String subject, List<Argued> arguments, Facts facts) {
    return new Case(
        outline,
        subject,
        arguments,
        facts.of(Resemblance.class).filter(near -> near.about().equals(outline.id())).findFirst());
  }

  /** The same with what was argued alone. */
  Case argued() {
    return new Case(outline, subject, arguments);
  }

  boolean has(Argument.Kind kind) {
    return arguments.stream().anyMatch(argued -> argued.argument().kind() == kind);
  }

  List<Argued> of(Argument.Kind kind) {
    return arguments.stream().filter(argued -> argued.argument().kind() == kind).toList();
  }

  /** The places that speak for it, the heaviest argument's first, those of a resemblance last. */
  List<Evidence> supportingEvidence() {
    return Stream.concat(
            heaviestFirst(Argument.Kind.FOR).stream()
                .flatMap(argued -> argued.argument().evidence().stream()),
            resemblance.stream().flatMap(near -> near.places().stream()))
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

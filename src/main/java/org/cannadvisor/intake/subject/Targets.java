package org.cannadvisor.intake.subject;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Fact;

/**
 * The chip and the CANN version of a subject. What the manifest states comes before what a command
 * says.
 */
final class Targets {

  private Targets() {}

  static String chip(List<Fact> facts) {
    return Facts.of(Chip.class, facts).findFirst().map(Chip::soc).orElse("");
  }

  static String cann(List<Fact> facts) {
    return Facts.of(Cann.class, facts).findFirst().map(Cann::version).orElse("");
  }

  /** The chip that the first {@code --soc_version} names, where no manifest states one. */
  static Optional<Chip> chipOfCommand(String subject, List<Fact> facts) {
    if (Facts.of(Chip.class, facts).findFirst().isPresent()) {
      return Optional.empty();
    }
    return Facts.of(AtcOption.class, facts)
        .filter(option -> option.name().equals("soc_version") && !option.value().isEmpty())
        .findFirst()
        .map(soc -> new Chip(subject, soc.value(), ChipFamily.of(soc.value()), soc.at()));
  }
}

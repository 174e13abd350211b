package org.cannadvisor.intake.subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.TargetChip;

/**
 * A subject in the making: the commands that convert one model.
 *
 * @param name what the subject is called
 */
record Model(String name, List<Command> commands) {

  /** How long a mention of this model's names in {@code text} is; 0 for none. */
  int mention(String text) {
    return words().mapToInt(word -> Names.mention(text, word)).max().orElse(0);
  }

  /** The words that its names are made of. */
  Set<String> nameWords() {
    return words().flatMap(name -> Names.words(name).stream()).collect(Collectors.toSet());
  }

  boolean hasWord(String word) {
    return nameWords().contains(word);
  }

  private Stream<String> words() {
    return Stream.concat(
        Stream.of(name),
        commands.stream().flatMap(command -> Stream.of(command.modelName(), command.outputName())));
  }

  /** Files that hold its commands. */
  Set<String> files() {
    return commands.stream()
        .map(command -> command.conversion().at().file())
        .collect(Collectors.toSet());
  }

  /** Whether an option of one of its commands names this file. */
  boolean names(String file) {
    return commands.stream()
        .flatMap(command -> command.options().stream())
        .anyMatch(option -> NamedFiles.isNamed(option, file));
  }

  /** Whether one of its commands converts for this family of chips. */
  boolean isFor(TargetChip chip) {
    return commands.stream().anyMatch(command -> chip.isLike(command.value("soc_version")));
  }
}

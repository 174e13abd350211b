package org.cannadvisor.intake.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.intake.evaluation.NotedOptions;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;

/**
 * The run that words tell by its options. Where no conversion has them it is a run of its own,
 * which is added to the history.
 */
final class NotedRuns {

  /** The run without any option, where every command has one. */
  private static final String DEFAULTS = "default options";

  private final String subject;
  private final Map<String, Command> conversions;
  private final List<Run> runs;
  private final List<Fact> facts;
  private final Set<String> declared;

  /**
   * A reader of notes.
   *
   * @param conversions by the name of their run
   * @param runs of the history so far; new ones are added here and to {@code facts}
   */
  NotedRuns(String subject, Map<String, Command> conversions, List<Run> runs, List<Fact> facts) {
    this.subject = subject;
    this.conversions = conversions;
    this.runs = runs;
    this.facts = facts;
    this.declared =
        runs.stream()
            .filter(Run::declared)
            .map(Run::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The run of which words speak; empty where they note nothing or could mean several. */
  Optional<String> runWith(String words, Evidence at) {
    Optional<String> naming = NotedWords.conversionNaming(words, conversions);
    Map<String, String> options = NotedOptions.in(words);
    if (naming.isPresent() || isDeclared(options)) {
      return naming;
    }
    if (!options.isEmpty()) {
      return Optional.of(
          NotedWords.conversionWith(options, conversions)
              .orElseGet(() -> add(name(options), options, at)));
    }
    return NotedOptions.isDefault(words) && !conversions.isEmpty() && !namesRun(words)
        ? plainRun(at)
        : Optional.empty();
  }

  /** The conversion without options, or one that is not here; empty where there are several. */
  Optional<String> plainRun(Evidence at) {
    Optional<String> plain = NotedWords.plain(conversions);
    boolean several =
        plain.isEmpty() && conversions.values().stream().anyMatch(one -> one.knobs().isEmpty());
    return plain.isPresent() || several ? plain : Optional.of(add(DEFAULTS, Map.of(), at));
  }

  private boolean namesRun(String words) {
    return conversions.keySet().stream().anyMatch(run -> Names.mention(words, run) > 0);
  }

  /** Whether a run of the manifest has one of these options with this value. */
  private boolean isDeclared(Map<String, String> options) {
    return Facts.of(RunOption.class, facts)
        .filter(option -> declared.contains(option.run()))
        .anyMatch(option -> option.value().equals(options.get(option.name())));
  }

  private static String name(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining(" "));
  }

  private String add(String name, Map<String, String> options, Evidence at) {
    if (runs.stream().noneMatch(run -> run.name().equals(name))) {
      var run = new Run(subject, name, runs.size(), false, at);
      runs.add(run);
      facts.add(run);
      options.forEach(
          (option, value) -> facts.add(new RunOption(subject, name, option, value, at)));
    }
    return name;
  }
}

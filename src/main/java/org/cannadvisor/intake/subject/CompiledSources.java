package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.CompiledDifference;
import org.cannadvisor.model.CompiledModel;
import org.cannadvisor.model.CompiledOption;
import org.cannadvisor.model.CompiledSource;
import org.cannadvisor.model.Fact;

/**
 * Holds the offline models of a subject against the commands that name them as output. A value that
 * a variable still hides, and an option that an unresolved word may have given, is no difference.
 */
final class CompiledSources {

  /** Some loaders add the host to the name; JSON of a model is named after it. */
  private static final String SUFFIX = "(_linux_(x86_64|aarch64))?(\\.om)?(\\.json)?$";

  private final Model model;
  private final List<Fact> facts;

  private CompiledSources(Model model, List<Fact> facts) {
    this.model = model;
    this.facts = facts;
  }

  static List<Fact> of(Model model, List<Fact> facts) {
    var sources = new CompiledSources(model, facts);
    return facts.stream()
        .filter(fact -> fact instanceof CompiledModel compiled && compiled.command())
        .flatMap(fact -> sources.compared((CompiledModel) fact).stream())
        .toList();
  }

  private List<Fact> compared(CompiledModel compiled) {
    String name = Names.lastPart(compiled.file()).replaceFirst(SUFFIX, "");
    Map<String, String> kept = kept(compiled.file());
    return model.commands().stream()
        .filter(command -> command.outputName().equals(name) && !isKept(command))
        .map(command -> compared(compiled, kept, command))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private boolean isKept(Command command) {
    String file = command.conversion().at().file();
    return facts.stream()
        .anyMatch(fact -> fact instanceof CompiledModel && fact.at().file().equals(file));
  }

  private Map<String, String> kept(String file) {
    var kept = new TreeMap<String, String>();
    for (Fact fact : facts) {
      if (fact instanceof CompiledOption option && option.file().equals(file)) {
        Command.putDecisive(kept, option.name(), option.value());
      }
    }
    return kept;
  }

  private List<Fact> compared(CompiledModel compiled, Map<String, String> kept, Command command) {
    var written = new TreeMap<String, String>();
    command
        .options()
        .forEach(option -> Command.putDecisive(written, option.name(), option.value()));
    Set<String> hidden =
        command.options().stream()
            .filter(AtcOption::symbolic)
            .map(AtcOption::name)
            .collect(Collectors.toSet());
    var names = new TreeSet<>(written.keySet());
    if (command.conversion().complete()) {
      names.addAll(kept.keySet());
    }
    var all = new ArrayList<Fact>();
    for (String name : names) {
      String made = kept.getOrDefault(name, "");
      String asked = written.getOrDefault(name, "");
      if (!hidden.contains(name) && !made.equals(asked)) {
        all.add(difference(compiled, command, name, made, asked));
      }
    }
    all.add(0, source(compiled, command, all.size()));
    return all;
  }

  private Fact difference(
      CompiledModel compiled, Command command, String name, String made, String asked) {
    return new CompiledDifference(
        model.name(),
        compiled.file(),
        name,
        made,
        asked,
        command.option(name).map(AtcOption::at).orElse(command.conversion().at()));
  }

  private Fact source(CompiledModel compiled, Command command, int differences) {
    return new CompiledSource(
        model.name(),
        compiled.file(),
        command.conversion().id(),
        differences,
        command.conversion().at());
  }
}

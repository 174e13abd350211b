package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.CompiledOption;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;

/**
 * The effective configuration of a subject: of each of its commands; without a command of the
 * declared runs; without those of the commands that offline models keep.
 */
final class Configurations {

  /** A person does not read more. */
  private static final int MOST = 20;

  /** One option of a command. */
  record Written(String name, String value, Evidence at) {}

  private final String subject;
  private final Facts facts;
  private final Lang lang;

  private Configurations(String subject, Facts facts, Lang lang) {
    this.subject = subject;
    this.facts = facts;
    this.lang = lang;
  }

  static List<Configuration> of(String subject, Facts facts, Lang lang) {
    return new Configurations(subject, facts, lang).all();
  }

  private List<Configuration> all() {
    List<Configuration> all = ofCommands();
    if (all.isEmpty()) {
      all = ofRuns();
    }
    return all.isEmpty() ? ofModels() : all;
  }

  private List<Configuration> ofCommands() {
    Map<String, List<Written>> options = new LinkedHashMap<>();
    facts
        .of(AtcOption.class)
        .forEach(
            option -> add(options, option.conversion(), option.name(), option.value(), option));
    return facts
        .of(Conversion.class)
        .limit(MOST)
        .map(
            command ->
                configuration(
                    command.output().isEmpty() ? command.id() : command.output(),
                    command.at(),
                    options.getOrDefault(command.id(), List.of()),
                    command.complete()))
        .toList();
  }

  private List<Configuration> ofRuns() {
    Map<String, List<Written>> options = new LinkedHashMap<>();
    facts
        .of(RunOption.class)
        .forEach(option -> add(options, option.run(), option.name(), option.value(), option));
    return facts
        .of(Run.class)
        .filter(run -> options.containsKey(run.name()))
        .limit(MOST)
        .map(
            run ->
                configuration(
                    run.name(), run.at(), options.getOrDefault(run.name(), List.of()), false))
        .filter(one -> !one.settings().isEmpty())
        .toList();
  }

  private List<Configuration> ofModels() {
    Map<String, List<Written>> options = new LinkedHashMap<>();
    facts
        .of(CompiledOption.class)
        .forEach(option -> add(options, option.file(), option.name(), option.value(), option));
    return options.entrySet().stream()
        .limit(MOST)
        .map(
            one ->
                configuration(one.getKey(), Evidence.wholeFile(one.getKey()), one.getValue(), true))
        .toList();
  }

  private static void add(
      Map<String, List<Written>> options, String owner, String name, String value, Fact fact) {
    options
        .computeIfAbsent(owner, key -> new ArrayList<>())
        .add(new Written(name, value, fact.at()));
  }

  private Configuration configuration(
      String name, Evidence at, List<Written> options, boolean complete) {
    Optional<ChipFamily> chip =
        options.stream()
            .filter(option -> option.name().equals("soc_version"))
            .map(option -> ChipFamily.of(option.value()))
            .findFirst()
            .or(() -> facts.first(Chip.class).map(Chip::family))
            .filter(family -> family != ChipFamily.OTHER);
    Optional<Cann> cann = facts.first(Cann.class).filter(version -> version.major() > 0);
    var settings = new Settings(OptionTable.builtIn(), lang, chip, cann, options);
    return new Configuration(subject, name, at, settings.assumed(), settings.all(complete, at));
  }
}

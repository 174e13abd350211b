package org.cannadvisor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.RuleList;
import org.cannadvisor.advisor.author.RuleList.Row;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rules list} and {@code rules show ID}: which rules there are and what they need. */
final class RulesListCommand implements Callable<Integer> {

  private static final int ID_COLUMN = 40;

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesListCommand(Streams streams, String name) {
    this.streams = streams;
    this.spec = Usage.command(name, this);
    this.given = new Given(spec);
  }

  /** {@code rules list} as picocli knows it. */
  static CommandSpec list(Streams streams) {
    return new RulesListCommand(streams, "list").with();
  }

  /** {@code rules show ID} as picocli knows it. */
  static CommandSpec show(Streams streams) {
    var command = new RulesListCommand(streams, "show");
    command.spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .required(true)
            .arity("1")
            .type(String.class)
            .paramLabel("ID")
            .descriptionKey("rule-id")
            .build());
    return command.with();
  }

  private CommandSpec with() {
    return Usage.closed(spec.addOption(Usage.packs()).addOption(Usage.language()));
  }

  @Override
  public Integer call() {
    Lang lang = given.language();
    var list = new RuleList(given.packs(), lang);
    RulesCommand.warn(list.problems(), given, streams);
    Optional<String> id = given.parameter(0);
    if (id.isPresent()) {
      show(list, id.get(), lang);
    } else {
      list(list, lang);
    }
    streams.out().flush();
    return ExitCode.DONE;
  }

  /** Each id with how many rules argue about it, its title below. */
  private void list(RuleList list, Lang lang) {
    Map<String, Map<String, Integer>> stages = new LinkedHashMap<>();
    for (Row row : list.rows()) {
      stages
          .computeIfAbsent(row.stage(), stage -> new LinkedHashMap<>())
          .merge(row.id(), 1, Integer::sum);
    }
    stages.forEach(
        (stage, ids) -> {
          streams.out().println(stage);
          ids.forEach((id, count) -> list(id, RulesHint.rules(lang, count), list.title(id)));
        });
  }

  private void list(String id, String rules, String title) {
    String gap = " ".repeat(Math.max(1, ID_COLUMN - id.length()));
    streams.out().println("  " + id + gap + rules);
    streams.out().println("    " + title);
  }

  private void show(RuleList list, String id, Lang lang) {
    List<Row> rows = list.rows().stream().filter(row -> row.id().equals(id)).toList();
    if (rows.isEmpty()) {
      String near = Nearest.to(id, list.ids()).orElse("");
      throw new UnusableInput(RulesHint.noSuchRule(lang, id, near));
    }
    streams.out().println(id + " (" + rows.get(0).stage() + ")");
    for (Row row : rows) {
      streams.out().println();
      streams.out().println("- " + row.condition());
      streams.out().println("  " + row.speech() + "; " + row.source());
      if (!row.needs().isEmpty()) {
        streams.out().println("  " + RulesHint.needs(lang) + String.join(", ", row.needs()));
      }
      streams.out().println("  " + row.says());
    }
  }
}

package org.cannadvisor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Coverage;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Lang;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules coverage [PACK]}: which rules no fixture lets fire. */
final class RulesCoverageCommand implements Callable<Integer> {

  private static final int ID_COLUMN = 40;

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesCoverageCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("coverage", this)
            .addPositional(RulesCommand.pack())
            .addOption(Usage.value("--id", "ID", String.class).descriptionKey("only-id").build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesCoverageCommand(streams).spec;
  }

  @Override
  public Integer call() {
    RulePack pack = RulesCommand.pack(given);
    Lang lang = given.language();
    try {
      List<Coverage.Row> rows = new Coverage(pack).rows(given.option("--id", ""));
      rows.forEach(this::print);
      int rules = rows.stream().mapToInt(Coverage.Row::rules).sum();
      int silent = rows.stream().mapToInt(row -> row.silent().size()).sum();
      streams.out().println(RulesHint.covered(lang, rules, silent));
      streams.out().flush();
      return ExitCode.DONE;
    } catch (IOException e) {
      throw given.unreadable(pack.fixtures());
    }
  }

  private void print(Coverage.Row row) {
    String share = row.rules() - row.silent().size() + "/" + row.rules();
    String gap = " ".repeat(Math.max(1, ID_COLUMN - row.id().length()));
    streams.out().println(row.id() + gap + share);
    row.silent()
        .forEach(rule -> streams.out().println("    " + rule.substring(row.id().length() + 2)));
  }
}

package org.cannadvisor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Lint;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules lint [PACK]}: what is wrong with a pack, and what it lacks. */
final class RulesLintCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesLintCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("lint", this)
            .addPositional(RulesCommand.pack())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesLintCommand(streams).spec;
  }

  @Override
  public Integer call() {
    RulePack pack = RulesCommand.pack(given);
    Lang lang = given.language();
    List<Problem> found;
    try {
      found = Lint.of(pack);
    } catch (IOException e) {
      throw given.unreadable(pack.root());
    }
    found.forEach(problem -> streams.out().println(RulesHint.problem(lang, problem)));
    streams
        .out()
        .println(found.isEmpty() ? RulesHint.clean(lang) : RulesHint.found(lang, found.size()));
    streams.out().flush();
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }
}

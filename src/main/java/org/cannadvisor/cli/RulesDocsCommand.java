package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Handbooks;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Handbook;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules docs [PACK]}: one page of what a pack, or the program, knows. */
final class RulesDocsCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesDocsCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("docs", this)
            .addPositional(Usage.optionalFile("PACK", "docs-pack"))
            .addOption(Usage.value("-o", "FILE", Path.class).descriptionKey("docs-o").build())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesDocsCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Handbook handbook = handbook();
    Optional<Path> target = given.option("-o");
    if (target.isPresent()) {
      given.write(target.get(), writer -> Handbooks.write(handbook, writer));
      streams.err().println(RulesHint.wrote(given.language(), target.get()));
    } else {
      print(handbook);
    }
    return ExitCode.DONE;
  }

  private void print(Handbook handbook) {
    try {
      Handbooks.write(handbook, streams.out());
      streams.out().flush();
    } catch (IOException e) {
      throw given.cannotWrite(Path.of("-"), e);
    }
  }

  private Handbook handbook() {
    Lang lang = given.language();
    if (given.parameter(0).isEmpty()) {
      return Handbooks.builtIn(lang);
    }
    RulePack pack = RulesCommand.pack(given);
    if (pack.isBuiltIn()) {
      return Handbooks.builtIn(lang);
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Handbook> handbook = given.read(pack.root(), () -> Handbooks.of(pack, lang, problems));
    RulesCommand.warn(problems, given, streams);
    return handbook.orElseThrow(() -> new UnusableInput(RulesHint.notDocumented(lang)));
  }
}

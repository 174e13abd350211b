package org.cannadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Packing;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Lang;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules pack FOLDER}: one file with checksums, to be handed to another site. */
final class RulesPackCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesPackCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("pack", this)
            .addPositional(Usage.file(0, "FOLDER", "pack-folder"))
            .addOption(Usage.value("-o", "FILE", Path.class).descriptionKey("pack-o").build())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesPackCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Lang lang = given.language();
    Path folder = given.parameter(0, Path.of(""));
    if (!Files.isDirectory(folder)) {
      throw given.unreadable(folder);
    }
    var packing = new Packing(RulePack.of(folder, given.namedPacks()));
    if (!packing.problems().isEmpty()) {
      RulesCommand.warn(packing.problems(), given, streams);
      streams.err().println(RulesHint.notPacked(lang));
      return ExitCode.FOUND;
    }
    Path target = given.option("-o", Path.of(packing.fileName()));
    given.writeBytes(target, packing::write);
    streams.out().println(RulesHint.wrote(lang, target));
    streams.out().flush();
    return ExitCode.DONE;
  }
}

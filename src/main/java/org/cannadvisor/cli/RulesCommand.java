package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.advisor.author.UnpackedPack;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rules …}: the tools of whoever writes rules. */
final class RulesCommand {

  /** Below it a pack is the source tree of the program itself. */
  private static final Path BUILT_IN = Path.of("rules", "10-configuration");

  private RulesCommand() {}

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    CommandSpec spec = Usage.command("rules", new Object());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    spec.addSubcommand("list", Usage.line(RulesListCommand.list(streams)));
    spec.addSubcommand("show", Usage.line(RulesListCommand.show(streams)));
    spec.addSubcommand("new", Usage.line(RulesNewCommand.spec(streams)));
    spec.addSubcommand("test", Usage.line(RulesTestCommand.spec(streams)));
    spec.addSubcommand("coverage", Usage.line(RulesCoverageCommand.spec(streams)));
    spec.addSubcommand("lint", Usage.line(RulesLintCommand.spec(streams)));
    spec.addSubcommand("audit", Usage.line(RulesAuditCommand.spec(streams)));
    spec.addSubcommand("docs", Usage.line(RulesDocsCommand.spec(streams)));
    spec.addSubcommand("pack", Usage.line(RulesPackCommand.spec(streams)));
    spec.addSubcommand("trust", Usage.line(RulesTrustCommand.spec(streams)));
    spec.addSubcommand("sign", Usage.line(RulesSignCommand.spec(streams)));
    spec.addSubcommand("schema", Usage.line(RulesSchemaCommand.spec(streams)));
    return Usage.closed(spec);
  }

  /** The folder of a pack; without it the built-in rules are meant. */
  static PositionalParamSpec pack() {
    return Usage.optionalFile("PACK", "pack");
  }

  /**
   * The pack that is meant.
   *
   * @throws UnusableInput where it is not there, or where the built-in one is meant and its sources
   *     are not here
   */
  static RulePack pack(Given given) {
    Optional<Path> folder = given.parameter(0);
    Path root = folder.orElse(Path.of(""));
    if (folder.isPresent() && Files.isRegularFile(root)) {
      return unpacked(root, given);
    }
    if (folder.isPresent() && !Files.isDirectory(root)) {
      throw given.unreadable(root);
    }
    if (Files.isDirectory(root.resolve(BUILT_IN))) {
      return RulePack.builtIn(root);
    }
    if (folder.isEmpty()) {
      throw new UnusableInput(RulesHint.noPack(given.language()));
    }
    return RulePack.of(root, given.namedPacks()).trusting(Given.configuration());
  }

  private static RulePack unpacked(Path zip, Given given) {
    try {
      var unpacked = new UnpackedPack(zip);
      if (unpacked.fault().isPresent()) {
        throw new UnusableInput(zip + ": " + unpacked.fault().get().in(given.language()));
      }
      return RulePack.of(unpacked.folder(), given.namedPacks()).trusting(Given.configuration());
    } catch (IOException unreadable) {
      throw given.unreadable(zip);
    }
  }

  /** What is wrong with packs, on stderr: {@code file:line: message}. */
  static void warn(List<Problem> problems, Given given, Streams streams) {
    problems.forEach(
        problem -> streams.err().println(RulesHint.problem(given.language(), problem)));
    streams.err().flush();
  }
}

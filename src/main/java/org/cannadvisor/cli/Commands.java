package org.cannadvisor.cli;

import java.util.List;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are, in the order of the help. */
final class Commands {

  private static final List<String> NAMES =
      List.of(
          "diagnose",
          "baseline",
          "checklist",
          "explain",
          "compare",
          "identify",
          "diff",
          "rules",
          "config",
          "completion",
          "doctor");

  private Commands() {}

  private static CommandSpec spec(String name, Streams streams) {
    return switch (name) {
      case "diagnose" -> DiagnoseCommand.spec(streams);
      case "baseline" -> BaselineCommand.spec(streams);
      case "checklist" -> ChecklistCommand.spec(streams);
      case "explain" -> ExplainCommand.spec(streams);
      case "compare" -> CompareCommand.spec(streams);
      case "identify" -> IdentifyCommand.spec(streams);
      case "diff" -> DiffCommand.spec(streams);
      case "rules" -> RulesCommand.spec(streams);
      case "config" -> ConfigCommand.spec(streams);
      case "completion" -> CompletionCommand.spec(streams);
      case "doctor" -> DoctorCommand.spec(streams);
      default -> throw new IllegalArgumentException("No command " + name);
    };
  }

  /** The whole program, with the texts of one language. */
  static CommandLine all(Streams streams, Lang lang) {
    return program(NAMES, streams, lang);
  }

  /**
   * As much of the program as a command line needs: picocli takes milliseconds for each command.
   */
  static CommandLine neededBy(String[] args, Streams streams, Lang lang) {
    String first = args.length == 0 ? "" : args[0];
    if (args.length == 1 && (first.equals("--version") || first.equals("-V"))) {
      return program(List.of(), streams, lang);
    }
    // The completion is about all of them, as is the help; a mistyped one is compared with all.
    boolean isOne = NAMES.contains(first) && !first.equals("completion");
    return program(isOne ? List.of(first) : NAMES, streams, lang);
  }

  private static CommandLine program(List<String> names, Streams streams, Lang lang) {
    CommandSpec spec = Usage.command("cann-advisor", streams);
    names.forEach(name -> spec.addSubcommand(name, Usage.line(spec(name, streams))));
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    CommandLine line = Usage.line(Usage.closed(spec));
    line.setResourceBundle(UsageTexts.in(lang));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }
}

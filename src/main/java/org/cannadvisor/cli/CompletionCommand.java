package org.cannadvisor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion SHELL}: what makes a shell complete commands, options and identifiers. */
final class CompletionCommand implements Callable<Integer> {

  /** The shells there is a completion for. */
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Streams streams;
  private final CommandSpec spec;

  private CompletionCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("completion", this)
            .addPositional(Usage.choice("SHELL", SHELLS))
            .addOption(Usage.language());
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new CompletionCommand(streams).spec;
  }

  @Override
  public Integer call() {
    String shell = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    streams.out().print(script(shell, spec.root().commandLine()));
    streams.out().flush();
    return ExitCode.DONE;
  }

  /**
   * The script for a shell. zsh reads that of bash, which turns on its emulation of bash's
   * completion.
   */
  static String script(String shell, CommandLine program) {
    return shell.equals("fish")
        ? new FishCompletion(program).script()
        : AutoComplete.bash(program.getCommandName(), program);
  }
}

package org.cannadvisor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completions for fish, which picocli does not write: one {@code complete} line for each command,
 * option and list of words, each under the condition that its command was typed.
 */
final class FishCompletion {

  private final CommandLine program;
  private final StringBuilder script = new StringBuilder();

  FishCompletion(CommandLine program) {
    this.program = program;
  }

  String script() {
    script.append("# fish completion for ").append(name()).append("; kept in\n");
    script.append("# ~/.config/fish/completions/").append(name()).append(".fish\n");
    line("-f");
    write(program, List.of());
    return script.toString();
  }

  private String name() {
    return program.getCommandName();
  }

  private void line(String rest) {
    script.append("complete -c ").append(name()).append(' ').append(rest).append('\n');
  }

  /**
   * @param path names of the subcommands that lead to the command
   */
  private void write(CommandLine command, List<String> path) {
    Map<String, CommandLine> subcommands = command.getSubcommands();
    subcommands.forEach(
        (name, subcommand) -> {
          String open = typed(path) + "not __fish_seen_subcommand_from " + all(subcommands);
          line("-n " + quoted(open) + " -a " + name + " -d " + quoted(header(subcommand)));
        });
    String when = condition(path);
    command.getCommandSpec().options().forEach(option -> line(when + described(option)));
    command.getCommandSpec().positionalParameters().forEach(words -> write(words, when));
    subcommands.forEach(
        (name, subcommand) -> {
          var longer = new ArrayList<>(path);
          longer.add(name);
          write(subcommand, longer);
        });
  }

  private void write(PositionalParamSpec parameter, String when) {
    List<String> words = candidates(parameter);
    if (!words.isEmpty()) {
      line(when + "-a " + quoted(String.join(" ", words)));
    } else if (parameter.type() == Path.class) {
      line(when + "-a '(__fish_complete_directories)'");
    }
  }

  private static String condition(List<String> path) {
    String typed = typed(path);
    return typed.isEmpty() ? "" : "-n " + quoted(typed.substring(0, typed.length() - 6)) + " ";
  }

  /** That these subcommands were typed, with {@code "; and "} behind. */
  private static String typed(List<String> path) {
    var typed = new StringBuilder();
    path.forEach(
        name -> typed.append("__fish_seen_subcommand_from ").append(name).append("; and "));
    return typed.toString();
  }

  private static String all(Map<String, CommandLine> subcommands) {
    return String.join(" ", subcommands.keySet());
  }

  private static String described(OptionSpec option) {
    var line = new StringBuilder();
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? "-l " : "-s ");
      line.append(name.replaceFirst("^-+", "")).append(' ');
    }
    List<String> words = candidates(option);
    if (!words.isEmpty()) {
      line.append("-x -a ").append(quoted(String.join(" ", words))).append(' ');
    } else if (option.arity().max() > 0) {
      line.append(option.type() == Path.class ? "-r -F " : "-x ");
    }
    return line + "-d " + quoted(String.join(" ", option.description()));
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  private static List<String> candidates(ArgSpec argument) {
    var words = new ArrayList<String>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(words::add);
    }
    return words;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

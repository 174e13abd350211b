package org.cannadvisor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command, in roff for {@code man}, from what {@code --help} says. */
final class ManPage {

  private final CommandSpec command;
  private final Lang lang;
  private final Roff roff;

  ManPage(CommandLine command, Lang lang) {
    this.command = command.getCommandSpec();
    this.lang = lang;
    this.roff = new Roff(lang);
  }

  /** The file of a page, e.g. {@code cann-advisor-diagnose.1}. */
  String fileName() {
    return name(command) + ".1";
  }

  String text() {
    roff.title(name(command), "cann-advisor " + Version.number());
    roff.section(say("名称", "NAME"));
    roff.text(name(command) + " - " + join(command.usageMessage().header()));
    roff.section(say("概要", "SYNOPSIS"));
    roff.raw(synopsis());
    roff.section(say("示例", "EXAMPLES"));
    roff.example(examples());
    writeParameters();
    roff.section(say("选项", "OPTIONS"));
    command.options().forEach(option -> roff.item(label(option), join(option.description())));
    writeCommands();
    roff.section(say("退出码", "EXIT STATUS"));
    roff.text(exitCodes());
    writeSeeAlso();
    return roff.toString();
  }

  private static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private String synopsis() {
    var parts = new ArrayList<String>();
    parts.add(Roff.bold(command.qualifiedName()));
    command.options().forEach(option -> parts.add("[" + label(option) + "]"));
    command.positionalParameters().forEach(one -> parts.add(label(one)));
    if (!command.subcommands().isEmpty()) {
      parts.add(Roff.italic("COMMAND"));
    }
    return String.join("\n", parts);
  }

  private static String label(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      String value = option.arity().max() == 0 ? "" : " " + Roff.italic(option.paramLabel());
      return Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "))
          + value;
    }
    String name = Roff.italic(argument.paramLabel());
    return argument.required() ? name : "[" + name + "]";
  }

  /** The lines of the description that are commands. */
  private List<String> examples() {
    return Arrays.stream(command.usageMessage().description())
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().replace("%n", ""))
        .toList();
  }

  private void writeParameters() {
    if (!command.positionalParameters().isEmpty()) {
      roff.section(say("参数", "ARGUMENTS"));
      command.positionalParameters().forEach(one -> roff.item(label(one), join(one.description())));
    }
  }

  private void writeCommands() {
    if (!command.subcommands().isEmpty()) {
      roff.section(say("命令", "COMMANDS"));
      command
          .subcommands()
          .forEach(
              (name, one) ->
                  roff.item(Roff.bold(name), join(one.getCommandSpec().usageMessage().header())));
    }
  }

  /** The footer of the help names them behind a colon. */
  private String exitCodes() {
    String footer = join(command.usageMessage().footer()).replace("%n", " ");
    return footer
        .replaceFirst("^[^:：]*[:：]", "")
        .replaceAll("(?<=；)\\s+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void writeSeeAlso() {
    var pages = new ArrayList<String>();
    if (command.parent() != null) {
      pages.add(name(command.parent()));
    }
    command.subcommands().values().forEach(one -> pages.add(name(one.getCommandSpec())));
    if (!pages.isEmpty()) {
      roff.section(say("另见", "SEE ALSO"));
      roff.raw(
          pages.stream().map(page -> Roff.bold(page) + "(1)").collect(Collectors.joining(",\n")));
    }
  }

  private static String join(String... lines) {
    return String.join(" ", lines).strip();
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}

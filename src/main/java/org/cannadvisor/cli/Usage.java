package org.cannadvisor.cli;

import java.nio.file.Path;
import org.cannadvisor.advisor.Version;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds commands through the programmatic API of picocli; their texts come from the resource
 * bundle by the same keys. Reading annotations by reflection says no more and took a fifth of the
 * whole start.
 */
final class Usage {

  private static final int WIDTH = 80;

  /**
   * Makes what picocli asks for as its own factory does, but begins that only then: it first looks
   * for Groovy in every jar, which took a fifteenth of the whole start.
   */
  private static final class Late implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return CommandLine.defaultFactory().create(type);
    }
  }

  private Usage() {}

  /**
   * A command that knows {@code --help} and {@code --version}, and nothing else yet.
   *
   * @param work what it does: a {@link java.util.concurrent.Callable}, or any object where it only
   *     has subcommands
   */
  static CommandSpec command(String name, Object work) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(work, new Late()).name(name);
    command.versionProvider(() -> new String[] {"cann-advisor " + Version.number()});
    command.usageMessage().width(WIDTH).sortOptions(false);
    return command;
  }

  /** A command line for a command. */
  static CommandLine line(CommandSpec command) {
    return new CommandLine(command, new Late());
  }

  /** Adds what every command knows, last, as it stands in the help. */
  static CommandSpec closed(CommandSpec command) {
    return command
        .addOption(flag("help", "-h", "--help").usageHelp(true).build())
        .addOption(flag("version", "-V", "--version").versionHelp(true).build());
  }

  /** The project directory, the one parameter of a command. */
  static PositionalParamSpec directory() {
    return PositionalParamSpec.builder()
        .index("0")
        .required(true)
        .arity("1")
        .type(Path.class)
        .paramLabel("DIR")
        .descriptionKey("directory")
        .build();
  }

  /**
   * An option that is there or not.
   *
   * @param key of its text in the bundle
   */
  static OptionSpec.Builder flag(String key, String... names) {
    return OptionSpec.builder(names).arity("0").type(Boolean.class).descriptionKey(key);
  }

  /** An option with a value; its text has the key of its name. */
  static OptionSpec.Builder value(String name, String label, Class<?> type) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(type)
        .paramLabel(label)
        .descriptionKey(name.replaceFirst("^-+", ""));
  }
}

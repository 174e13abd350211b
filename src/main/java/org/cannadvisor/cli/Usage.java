package org.cannadvisor.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Builds commands through the programmatic API of picocli; their texts come from the resource
 * bundle by the same keys. Reading annotations by reflection says no more and took a fifth of the
 * whole start.
 */
final class Usage {

  private static final int WIDTH = 80;

  /** The examples are the description: they stand below the header, before all else. */
  private static final List<String> EXAMPLES_FIRST =
      List.of(
          UsageMessageSpec.SECTION_KEY_HEADER,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_FOOTER);

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
    command.usageMessage().width(WIDTH).sortOptions(false).sectionKeys(EXAMPLES_FIRST);
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

  /** The project directory. */
  static PositionalParamSpec directory(int index, boolean required) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .required(required)
        .arity(required ? "1" : "0..1")
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

  /** The language of what is written. */
  static OptionSpec language() {
    return choice("--lang", "zh|en", Lang.class);
  }

  /** An option with a constant of an enum as value, in small letters. */
  static <E extends Enum<E>> OptionSpec choice(String name, String label, Class<E> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return value(name, label, type).completionCandidates(known).build();
  }

  /** An option with one of a few words as value. */
  static OptionSpec choice(String name, String label, List<String> known) {
    return value(name, label, String.class)
        .completionCandidates(known)
        .converters(word -> oneOf(known, word))
        .build();
  }

  /** The first parameter, which is one of a few words; its text has the key of its label. */
  static PositionalParamSpec choice(String label, List<String> known) {
    return PositionalParamSpec.builder()
        .index("0")
        .required(true)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .descriptionKey(label.toLowerCase(Locale.ROOT))
        .completionCandidates(known)
        .converters(word -> oneOf(known, word))
        .build();
  }

  private static String oneOf(List<String> known, String word) {
    if (!known.contains(word)) {
      throw new CommandLine.TypeConversionException(word + " is none of " + known);
    }
    return word;
  }

  /** Whether packs in the analysed directory are used as well. */
  static OptionSpec trust() {
    return flag("trust-project", "--trust-project").build();
  }

  /** Folders of rule packs to use beside the built-in rules. */
  static OptionSpec packs() {
    return value("--rules", "PACK", List.class).auxiliaryTypes(Path.class).build();
  }

  /**
   * A file or folder that has to be given.
   *
   * @param key of its description
   */
  static PositionalParamSpec file(int index, String label, String key) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .required(true)
        .arity("1")
        .type(Path.class)
        .paramLabel(label)
        .descriptionKey(key)
        .build();
  }

  /**
   * A file or folder that may be given, the first parameter.
   *
   * @param key of its description
   */
  static PositionalParamSpec optionalFile(String label, String key) {
    return PositionalParamSpec.builder()
        .index("0")
        .required(false)
        .arity("0..1")
        .type(Path.class)
        .paramLabel(label)
        .descriptionKey(key)
        .build();
  }
}

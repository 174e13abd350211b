package org.cannadvisor.intake.command;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Conversion.Tool;
import org.cannadvisor.model.Fact;

/** Makes facts of every command that converts a model. */
final class CommandFacts {

  /** Commands that only speak of a program. */
  private static final Set<String> SPEAKERS =
      Set.of("echo", "printf", "which", "type", "man", "grep", "whereis", "print", "alias", "find");

  /** Values of {@code --mode} that convert no model: om to JSON, pre-check, information. */
  private static final Set<String> OTHER_MODES = Set.of("1", "3", "5", "6", "7");

  /** Options in which the models of one loop over batch sizes differ. */
  private static final Set<String> OF_A_SIZE =
      Set.of("model", "weight", "output", "input_shape", "dynamic_batch_size", "dynamic_dims");

  private static final int MAX_COMMANDS = 2000;
  private static final int MAX_TRIES = 100;

  /** What was left out of a file, said once. */
  enum Limit {
    COMMANDS("转换命令过多，后面的命令没有读取。", "Too many conversion commands; the later ones were not read."),
    WORDS("命令过长，后面的选项没有读取。", "A command is too long; its later options were not read."),
    TANGLED(
        "脚本过长、嵌套过深或无法解析，其中的转换命令可能没有读全。",
        "The script is too long, nested too deeply or cannot be parsed; conversion commands in it may"
            + " be missing.");

    private final String zh;
    private final String en;

    Limit(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  private final SourceText source;
  private final Reading reading;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> rounds = new HashSet<>();
  private final Set<Limit> reached = EnumSet.noneOf(Limit.class);
  private final Effort effort = Effort.forCommands();
  private int tries;

  CommandFacts(SourceText source, Reading reading) {
    this.source = source;
    this.reading = reading;
    if (source.content().length() > Script.MAX_LENGTH) {
      reading.problem(
          source.at(0),
          "文件超过 256 KB，只在开头 256 KB 中查找转换命令。",
          "The file is larger than 256 KB; conversion commands were looked for in its first 256 KB"
              + " only.");
    }
  }

  /** What may still be spent on the file. */
  Effort effort() {
    return effort;
  }

  /** Says once that something was left out from {@code line} on. */
  void limit(Limit limit, int line) {
    if (reached.add(limit)) {
      reading.problem(source.at(line), limit.zh, limit.en);
    }
  }

  /** Whether the file has used up what is spent on one file. */
  boolean isExhausted() {
    return ids.size() >= MAX_COMMANDS || effort.isExhausted();
  }

  /** Whether a line that the grammar could not take may be read once more, by itself. */
  boolean mayTryAgain() {
    return ++tries <= MAX_TRIES;
  }

  /** Reads one command; false where it is none of ours. */
  boolean take(SimpleCommand command) {
    if (SPEAKERS.contains(command.first())) {
      return true;
    }
    List<Word> words = command.words();
    for (int i = 0; i < words.size(); i++) {
      Optional<Tool> tool = Tools.of(words.get(i).text());
      if (tool.isPresent()) {
        return convert(tool.get(), words.get(i), words.subList(i + 1, words.size()), command);
      }
    }
    return false;
  }

  private boolean convert(Tool tool, Word first, List<Word> rest, SimpleCommand command) {
    var options = new OptionWords(tool, rest);
    if (!converts(options)) {
      return false;
    }
    if (!rounds.add(roundOf(first, options))) {
      return true;
    }
    if (ids.size() >= MAX_COMMANDS) {
      limit(Limit.COMMANDS, first.line());
      return true;
    }
    String id = id(first);
    reading.add(
        new Conversion(
            Fact.UNTIED,
            id,
            tool,
            options.value("model"),
            options.value("output"),
            options.complete(),
            source.at(first.line())));
    options.all().forEach(option -> reading.add(fact(id, option)));
    new InputShapes(source, id, options).addTo(reading);
    new OutputNodes(source, id, options).addTo(reading);
    Gears.add(source, id, options, reading);
    reportTroubles(options, command, first);
    return true;
  }

  /** What tells the rounds of a loop apart; only in names and sizes is the same said again. */
  private static String roundOf(Word first, OptionWords options) {
    return options.all().stream()
        .filter(option -> !OF_A_SIZE.contains(option.name()))
        .map(option -> option.name() + "=" + option.value())
        .sorted()
        .collect(Collectors.joining("\n", first.line() + "\n", ""));
  }

  private static boolean converts(OptionWords options) {
    return options.has("model") && !OTHER_MODES.contains(options.value("mode"));
  }

  private String id(Word first) {
    String id = source.path() + ":" + first.line();
    for (int n = 2; !ids.add(id); n++) {
      id = source.path() + ":" + first.line() + "#" + n;
    }
    return id;
  }

  private AtcOption fact(String id, Option option) {
    return new AtcOption(
        Fact.UNTIED,
        id,
        option.name(),
        option.value(),
        option.symbolic(),
        source.at(option.line()));
  }

  private void reportTroubles(OptionWords options, SimpleCommand command, Word first) {
    if (command.cutByComment() > 0) {
      reading.problem(
          source.at(command.cutByComment()),
          "续行的命令中间有注释行：shell 在此处结束命令，后面的选项不会传给转换工具。",
          "A comment stands inside a continued command: the shell ends the command here, the options"
              + " below it do not reach the converter.");
    }
    boolean list = options.last().filter(option -> option.value().contains(":")).isPresent();
    if (command.semicolon() && list) {
      reading.problem(
          source.at(first.line()),
          "含有分号的列表没有加引号，shell 在分号处截断命令（ATC 报 E10054）。",
          "A list with a semicolon is not quoted: the shell cuts the command there (ATC says"
              + " E10054).");
    }
  }
}

package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Laws of the help: both languages, an example of each command first, 80 columns. */
final class HelpTest {

  private static final int WIDTH = 80;

  @TestFactory
  Stream<DynamicTest> everyArgumentHasAText() {
    return commands().map(one -> dynamicTest(one.name(), () -> expectTexts(one.spec())));
  }

  private static void expectTexts(CommandSpec command) {
    assertFalse(String.join("", command.usageMessage().header()).isBlank(), "no header");
    assertEquals(1, command.usageMessage().header().length, "the header is one line");
    for (ArgSpec argument : command.args()) {
      assertFalse(
          String.join("", argument.description()).isBlank(),
          argument.paramLabel() + " has no text");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandShowsAnExampleFirst() {
    return commands().map(one -> dynamicTest(one.name(), () -> expectExamples(one)));
  }

  private static void expectExamples(Command command) {
    List<String> lines = help(command);

    assertEquals("", lines.get(1));
    assertEquals(command.lang() == Lang.ZH ? "示例：" : "Examples:", lines.get(2));
    assertTrue(lines.get(3).startsWith("  "), lines.get(3));
    assertTrue(lines.get(3).contains(command.spec().qualifiedName()), lines.get(3));
    List<String> below = lines.subList(4, lines.size());
    assertTrue(
        below.stream()
            .anyMatch(line -> line.startsWith(command.lang() == Lang.ZH ? "用法：" : "Usage:")),
        () -> String.join("\n", lines));
  }

  @TestFactory
  Stream<DynamicTest> noLineIsLongerThanATerminal() {
    return commands()
        .map(
            one ->
                dynamicTest(
                    one.name(),
                    () ->
                        help(one).forEach(line -> assertTrue(columns(line) <= WIDTH, () -> line))));
  }

  @TestFactory
  Stream<DynamicTest> examplesAreUnderstood() {
    return commands().map(one -> dynamicTest(one.name(), () -> expectUnderstood(one)));
  }

  private static void expectUnderstood(Command command) {
    for (String line : command.spec().usageMessage().description()) {
      int start = line.indexOf("cann-advisor ");
      if (line.startsWith("  ") && start >= 0) {
        String[] words = line.substring(start).replaceAll("\\s*([)#>%].*)?$", "").split(" +", -1);
        program(command.lang()).parseArgs(Arrays.copyOfRange(words, 1, words.length));
      }
    }
  }

  @Test
  void languageOfTheHelpCanBeChosen() {
    assertTrue(CommandLineRun.of("diagnose", "--help", "--lang", "zh").out().contains("示例："));
    assertTrue(CommandLineRun.of("diagnose", "--help", "--lang=en").out().contains("Examples:"));
  }

  @Test
  void textsExistInBothLanguages() {
    assertEquals(UsageTexts.in(Lang.EN).keySet(), UsageTexts.in(Lang.ZH).keySet());
  }

  private record Command(CommandLine line, Lang lang) {

    CommandSpec spec() {
      return line.getCommandSpec();
    }

    String name() {
      return spec().qualifiedName() + ", " + lang.tag();
    }
  }

  private static Stream<Command> commands() {
    return Arrays.stream(Lang.values())
        .flatMap(lang -> withSubcommands(program(lang)).map(line -> new Command(line, lang)));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  private static CommandLine program(Lang lang) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    return Main.line(new Streams(nowhere, nowhere, false), lang);
  }

  private static List<String> help(Command command) {
    return command.line().getUsageMessage(CommandLine.Help.Ansi.OFF).lines().toList();
  }

  private static int columns(String line) {
    return line.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
  }
}

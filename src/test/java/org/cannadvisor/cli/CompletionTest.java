package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presses the tabulator in real shells, where the machine has them. */
final class CompletionTest {

  private static final String CANDIDATES =
      """
      cann-advisor dia | diagnose
      cann-advisor diagnose --fo | --format
      cann-advisor diagnose --fail-on l | likely
      cann-advisor explain keep-origin | keep-origin-dtype
      cann-advisor completion f | fish
      """;

  /** What bash itself does when the tabulator is pressed. */
  private static final String BASH =
      """
      compopt() { :; }
      source "$1"; shift
      complete=$(complete -p cann-advisor | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      "$complete" cann-advisor "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** A terminal of its own for an interactive zsh; what it types ahead is read back. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1='' ; autoload -U compinit && compinit -u -D ; source $1 ; print READY"
      zpty -r -m shell ignored '*READY*READY*'
      zpty -n -w shell "$2"$'\\t'
      sleep 1
      zpty -n -w shell $'\\x01'"print -r -- '<' "$'\\x05'" '>'"$'\\n'
      zpty -r -m shell screen '*>*>*'
      print -r -- "$screen"
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CANDIDATES)
  void bashCompletes(String typed, String expected) throws Exception {
    assumeTrue(ShellRun.has("bash"), "bash is not installed");
    Path test = Files.writeString(folder.resolve("test.bash"), BASH);

    List<String> lines =
        ShellRun.lines(
            folder, command(List.of("bash", "--norc", test.toString(), script("bash")), typed));

    assertEquals(List.of("0", expected), lines);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CANDIDATES)
  void fishCompletes(String typed, String expected) throws Exception {
    assumeTrue(ShellRun.has("fish"), "fish is not installed");

    List<String> lines =
        ShellRun.lines(
            folder,
            "fish",
            "--no-config",
            "-c",
            "source " + script("fish") + "; complete -C '" + typed + "'");

    assertEquals("0", lines.get(0), lines.toString());
    List<String> words =
        lines.stream().skip(1).map(line -> line.split("\t", -1)[0]).collect(Collectors.toList());
    assertTrue(words.contains(expected), lines.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CANDIDATES)
  void zshCompletes(String typed, String expected) throws Exception {
    assumeTrue(ShellRun.has("zsh"), "zsh is not installed");
    Path test = Files.writeString(folder.resolve("test.zsh"), ZSH);

    String screen =
        String.join(
            "\n", ShellRun.lines(folder, "zsh", "-f", test.toString(), script("zsh"), typed));

    assertTrue(screen.contains(expected + " "), screen);
  }

  @Test
  void unknownShellIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("completion", "fihs", "--lang", "en");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("SHELL: expected bash, zsh, fish, found fihs."), run.err());
    assertTrue(run.err().contains("Did you mean: fish?"), run.err());
  }

  private String script(String shell) throws IOException {
    Path file = folder.resolve("cann-advisor." + shell);
    Files.writeString(file, CommandLineRun.of("completion", shell, "--lang", "en").out());
    return file.toString();
  }

  private static String[] command(List<String> first, String typed) {
    List<String> words = Arrays.asList(typed.split(" ", -1));
    return java.util.stream.Stream.concat(first.stream(), words.stream()).toArray(String[]::new);
  }
}

package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;

/**
 * Writes what lies beside the program in the release archive: completions for shells and manual
 * pages, both made from the commands as they are. Run by the build.
 */
public final class ReleaseFiles {

  private ReleaseFiles() {}

  /**
   * Writes {@code completions/} and {@code man/}.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws IOException {
    CommandLine english = program(Lang.EN);
    Path completions = Files.createDirectories(folder.resolve("completions"));
    String name = english.getCommandName();
    for (String shell : CompletionCommand.SHELLS) {
      String script = CompletionCommand.script(shell, english);
      Files.writeString(completions.resolve(name + "." + shell), script, UTF_8);
    }
    writePages(english, Lang.EN, Files.createDirectories(folder.resolve("man/man1")));
    writePages(
        program(Lang.ZH), Lang.ZH, Files.createDirectories(folder.resolve("man/zh_CN/man1")));
  }

  private static CommandLine program(Lang lang) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    return Main.line(new Streams(nowhere, nowhere, false), lang);
  }

  private static void writePages(CommandLine command, Lang lang, Path folder) throws IOException {
    var page = new ManPage(command, lang);
    Files.writeString(folder.resolve(page.fileName()), page.text(), UTF_8);
    for (CommandLine subcommand : command.getSubcommands().values()) {
      writePages(subcommand, lang, folder);
    }
  }
}

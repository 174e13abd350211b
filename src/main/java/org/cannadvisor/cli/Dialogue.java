package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cannadvisor.advisor.Interview;
import org.cannadvisor.model.Lang;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The checklist in a terminal, line by line. */
final class Dialogue implements AutoCloseable {

  private static final String PROMPT = "> ";

  private final Terminal terminal;
  private final Lang lang;
  private List<String> words = List.of();

  private Dialogue(Terminal terminal, Lang lang) {
    this.terminal = terminal;
    this.lang = lang;
  }

  /**
   * Takes the terminal of this process.
   *
   * @throws UnusableInput where it has none
   */
  static Dialogue open(Lang lang) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .name("cann-advisor")
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.ForcedSysOut)
              .provider("jni")
              .dumb(false)
              .encoding(UTF_8)
              .build();
      return new Dialogue(terminal, lang);
    } catch (IOException | IllegalStateException none) {
      throw new UnusableInput(Hint.noTerminal(lang));
    }
  }

  boolean isColoured() {
    return System.getenv("NO_COLOR") == null && !terminal.getType().startsWith("dumb");
  }

  /** Asks until nothing is open or the user leaves; returns the exit code. */
  int hold(Interview interview) {
    LineReader reader = reader();
    print(interview.opening());
    try {
      while (!interview.isOver()) {
        words = interview.words();
        print(interview.question());
        print(interview.take(reader.readLine(PROMPT)));
      }
    } catch (UserInterruptException | EndOfFileException left) {
      interview.leave();
    } catch (IOException e) {
      throw new UnusableInput(Hint.cannotAnswer(lang, WholeFile.reason(e)));
    }
    print(interview.closing());
    return ExitCode.DONE;
  }

  private LineReader reader() {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .completer(this::complete)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.BRACKETED_PASTE, false)
        .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
        .build();
  }

  private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    words.forEach(word -> candidates.add(new Candidate(word)));
  }

  private void print(String text) {
    terminal.writer().print(text);
    terminal.writer().flush();
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

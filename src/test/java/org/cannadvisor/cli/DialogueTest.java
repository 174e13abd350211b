package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.impl.jni.linux.LinuxNativePty;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interactive checklist as a process of its own behind a real pseudo-terminal. */
final class DialogueTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final String CTRL_D = "\u0004";

  @TempDir private Path folder;

  @Test
  void answersAreWrittenAtOnceAndNotAskedAgain() throws Exception {
    Path manifest = Files.writeString(folder.resolve("advisor.yaml"), "# mine\nsymptom: wrong\n");
    String first;
    try (var session = new Session("en")) {
      first = session.question();
      session.type("?");
      session.expect("Look");
      session.question();
      session.type("nobody would answer this");
      session.expect("no such answer|Type a number, a word");
      session.question();
      session.type("1");
      session.expect("Noted in advisor.yaml: ");
      String written = Files.readString(manifest);
      assertTrue(written.startsWith("# mine\nsymptom: wrong\nanswers:\n  "), written);
      session.question();
      session.type("q");
      session.expect("The whole report: cann-advisor diagnose");
      assertEquals(ExitCode.DONE, session.exitCode());
    }
    try (var session = new Session("en")) {
      assertFalse(session.question().equals(first), first);
      session.type(CTRL_D);
      session.expect("The whole report: cann-advisor diagnose");
      assertEquals(ExitCode.DONE, session.exitCode());
    }
  }

  /** A pseudo-terminal that controls no process sends no signal for Ctrl-C: it is sent as such. */
  @Test
  void ctrlCLeavesWithWhatWasAnswered() throws Exception {
    try (var session = new Session("en")) {
      session.question();
      session.type("1");
      session.expect("Noted in advisor.yaml: ");
      session.question();
      session.interrupt();
      session.expect("The whole report: cann-advisor diagnose");
      assertEquals(ExitCode.DONE, session.exitCode());
    }
    String written = Files.readString(folder.resolve("advisor.yaml"));
    assertTrue(written.startsWith("answers:\n  "), written);
  }

  @Test
  void skippedQuestionsCanBeGoneBackToAndAllCanBeWalkedThrough() throws Exception {
    try (var session = new Session("zh")) {
      String first = session.question();
      session.type("");
      String second = session.question();
      assertFalse(second.equals(first), second);
      session.type("b");
      assertEquals(first, session.question());
      int asked = 0;
      while (asked++ < 300 && !session.hasEnded()) {
        session.type("s");
        session.questionOrEnd();
      }
      session.expect("完整报告：cann-advisor diagnose");
      assertEquals(ExitCode.DONE, session.exitCode());
    }
    assertTrue(Files.notExists(folder.resolve("advisor.yaml")));
  }

  @Test
  void whatAnAnswerConcludesIsToldInTheLanguageOfTheUser() throws Exception {
    Files.writeString(folder.resolve("advisor.yaml"), "answers: {}\r\n");
    try (var session = new Session("zh")) {
      session.question();
      session.type("1");
      session.expect("已写入 advisor.yaml：");
      session.question();
      session.type("q");
      session.expect("完整报告：cann-advisor diagnose");
    }
    String written = Files.readString(folder.resolve("advisor.yaml"));
    assertTrue(written.matches("answers: \\{[a-z0-9-]+: [a-z0-9-]+}\r\n"), written);
  }

  /** One run of the program. */
  private final class Session implements AutoCloseable {

    private static final String PROMPT = "> ";

    private final Pty pty;
    private final Process process;
    private final OutputStream keys;
    private final StringBuilder screen = new StringBuilder();
    private int seen;
    private String asked = "";

    Session(String lang) throws IOException {
      pty = openPty();
      process = start(lang, Path.of(((LinuxNativePty) pty).getName()));
      keys = pty.getMasterOutput();
      var reader = new Thread(this::read);
      reader.setDaemon(true);
      reader.start();
    }

    private Process start(String lang, Path terminal) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.cannadvisor.cli.Main",
                  "checklist",
                  folder.toString(),
                  "--interactive",
                  "--lang",
                  lang));
      var builder = new ProcessBuilder(command);
      builder.environment().put("TERM", "xterm");
      builder.environment().put("NO_COLOR", "1");
      return builder
          .redirectInput(terminal.toFile())
          .redirectOutput(terminal.toFile())
          .redirectError(terminal.toFile())
          .start();
    }

    private void read() {
      byte[] buffer = new byte[8192];
      try (InputStream in = pty.getMasterInput()) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          synchronized (screen) {
            screen.append(new String(buffer, 0, count, UTF_8));
            screen.notifyAll();
          }
        }
      } catch (IOException closed) {
        // The other end of a pseudo-terminal that closes is an error here.
        synchronized (screen) {
          screen.notifyAll();
        }
      }
    }

    void type(String line) throws IOException {
      keys.write((line.equals(CTRL_D) ? line : line + "\r").getBytes(UTF_8));
      keys.flush();
    }

    /** What a terminal does on Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Waits for the prompt; gives the line that asks. */
    String question() throws InterruptedException {
      expect("\\([^()\\n]*\\d+[^()\\n]*\\)\\s*\\n(?s:.)*?" + PROMPT);
      return asked;
    }

    void questionOrEnd() throws InterruptedException {
      expect("(\\([^()\\n]*\\d+[^()\\n]*\\)\\s*\\n(?s:.)*?" + PROMPT + ")|完整报告");
    }

    boolean hasEnded() {
      synchronized (screen) {
        return plain().contains("完整报告");
      }
    }

    /** Waits until the screen shows something that has not been waited for yet. */
    void expect(String pattern) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      var wanted = java.util.regex.Pattern.compile(pattern);
      synchronized (screen) {
        while (true) {
          String plain = plain();
          var found = wanted.matcher(plain);
          if (found.find(Math.min(seen, plain.length()))) {
            int start = plain.lastIndexOf('\n', found.start()) + 1;
            asked = plain.substring(start, found.start()).strip();
            seen = hasEndedAt(found.group()) ? found.start() : found.end();
            return;
          }
          long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
          assertTrue(left > 0, () -> "no " + pattern + " in:\n" + plain);
          screen.wait(Math.min(left, 500));
        }
      }
    }

    private static boolean hasEndedAt(String found) {
      return found.equals("完整报告");
    }

    /** Without the sequences that move the cursor. */
    private String plain() {
      return screen.toString().replaceAll("\u001B(\\[[0-9;?]*[a-zA-Z]|[=>])", "").replace("\r", "");
    }

    int exitCode() throws InterruptedException {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
      return process.exitValue();
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      pty.close();
    }
  }

  private static Pty openPty() {
    try {
      return LinuxNativePty.open(new JniTerminalProvider(), usual(), new Size(80, 24));
    } catch (IOException | LinkageError | RuntimeException none) {
      return abort("No pseudo-terminal can be opened here: " + none);
    }
  }

  /** As a terminal is before a program takes it. */
  private static Attributes usual() {
    var usual = new Attributes();
    usual.setInputFlag(Attributes.InputFlag.ICRNL, true);
    usual.setOutputFlag(Attributes.OutputFlag.OPOST, true);
    usual.setOutputFlag(Attributes.OutputFlag.ONLCR, true);
    usual.setLocalFlag(Attributes.LocalFlag.ICANON, true);
    usual.setLocalFlag(Attributes.LocalFlag.ECHO, true);
    usual.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    usual.setControlChar(Attributes.ControlChar.VEOF, 4);
    usual.setControlChar(Attributes.ControlChar.VINTR, 3);
    usual.setControlChar(Attributes.ControlChar.VERASE, 127);
    usual.setControlChar(Attributes.ControlChar.VMIN, 1);
    return usual;
  }
}

package org.cannadvisor.intake.manifest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswerFileTest {

  private static final int KILLS = 12;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("advisor.yaml");
  }

  @Test
  void fileIsMadeWhereItIsAbsent() throws IOException {
    assertEquals(Optional.empty(), AnswerFile.write(folder, "q", "v"));

    assertEquals("answers:\n  q: v\n", Files.readString(file));
    expectNothingElse();
  }

  @Test
  void otherNameOfTheManifestIsKept() throws IOException {
    Files.writeString(folder.resolve("advisor.yml"), "symptom: wrong\n");

    AnswerFile.write(folder, "q", "v");

    assertEquals(
        "symptom: wrong\nanswers:\n  q: v\n", Files.readString(folder.resolve("advisor.yml")));
    assertTrue(Files.notExists(file));
  }

  @Test
  void everyEncodingAndItsMarkStay() throws IOException {
    String before = "symptom: wrong # 输出错误\n";
    String after = before + "answers:\n  q: v\n";
    for (Charset charset : List.of(UTF_8, Charset.forName("GBK"), UTF_16LE)) {
      for (String mark : List.of("", "\uFEFF")) {
        if (charset.name().equals("GBK") && !mark.isEmpty()) {
          continue;
        }
        Files.write(file, (mark + before).getBytes(charset));

        assertEquals(Optional.empty(), AnswerFile.write(folder, "q", "v"), charset + mark);

        assertArrayEquals((mark + after).getBytes(charset), Files.readAllBytes(file));
      }
    }
  }

  @Test
  void damagedTextIsRefused() throws IOException {
    byte[] damaged = ("# " + "x".repeat(3000) + "\n").getBytes(UTF_8);
    damaged[100] = (byte) 0xFF;
    expectRefused(damaged, "cannot be decoded without loss");
    expectRefused(new byte[] {0, 1, 2, 3, 0, 0, 9}, "cannot be decoded without loss");
    expectRefused("answers: [a]\n".getBytes(UTF_8), "Maybe add by hand: answers: {q: v}.");
  }

  private void expectRefused(byte[] content, String why) throws IOException {
    Files.write(file, content);

    String said = AnswerFile.write(folder, "q", "v").map(Text::en).orElse("written");

    assertTrue(said.contains(why), said);
    assertArrayEquals(content, Files.readAllBytes(file));
    expectNothingElse();
  }

  @Test
  void linkIsRefusedAndNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.yaml"), "symptom: wrong\n");
    try {
      Files.createSymbolicLink(file, elsewhere);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no symbolic links here: " + e.getMessage());
    }

    String said = AnswerFile.write(folder, "q", "v").map(Text::en).orElse("written");

    assertTrue(said.contains("symbolic link"), said);
    assertEquals("symptom: wrong\n", Files.readString(elsewhere));
  }

  @Test
  void permissionsStay() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no permission bits here");
    Files.writeString(file, "symptom: wrong\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));

    AnswerFile.write(folder, "q", "v");

    assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  /** A process that writes without end is killed again and again. */
  @Test
  void fileIsWholeWheneverItsWriterIsKilled() throws IOException, InterruptedException {
    String rest = "# note\nsymptom: wrong\n" + "# padding\n".repeat(4000);
    Files.writeString(file, rest + "answers: {q: a0}\n");
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EndlessWriter.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      writer.getInputStream().read(); // It says so when it has written once.
      Thread.sleep(7L * kill);
      writer.destroyForcibly();
      assertTrue(writer.waitFor(20, TimeUnit.SECONDS));

      String now = Files.readString(file);

      assertTrue(now.startsWith(rest), "cut short");
      assertTrue(now.substring(rest.length()).matches("answers: \\{q: a\\d+}\n"), "not whole");
    }
  }

  /** Writes answers until it is killed. */
  static final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] args) throws IOException {
      for (int number = 1; ; number++) {
        AnswerFile.write(Path.of(args[0]), "q", "a" + number);
        if (number == 1) {
          System.out.write('.');
          System.out.flush();
        }
      }
    }
  }

  private void expectNothingElse() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }
}

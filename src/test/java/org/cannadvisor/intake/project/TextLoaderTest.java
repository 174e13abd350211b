package org.cannadvisor.intake.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLoaderTest {

  private static final long THREE_GIGABYTES = 3L << 30;

  @TempDir Path project;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void givesLinesWithoutTheirEnds() throws IOException {
    write("aipp.cfg", "aipp_op {\r\n  csc_switch : true\r\n}\r\n".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("aipp_op {", "  csc_switch : true", "}"), load("aipp.cfg").lines());
    assertEquals(List.of(), said());
  }

  @Test
  void readsChineseScriptsOfWindows() throws IOException {
    write("转换.bat", "rem 模型转换\r\natc --model=a.onnx\r\n".getBytes(Charset.forName("GBK")));

    assertEquals("rem 模型转换\natc --model=a.onnx\n", load("转换.bat").content());
  }

  @Test
  void binaryIsAProblemOnlyWhereTheNamePromisesText() throws IOException {
    byte[] binary = {1, 2, 0, 0, (byte) 0xFF, 0, 3};
    write("aipp.cfg", binary);
    write("calibration", binary);

    assertEquals(Optional.empty(), tryToLoad("aipp.cfg"));
    assertEquals(Optional.empty(), tryToLoad("calibration"));
    assertEquals(List.of("aipp.cfg:0 Expected text, found binary data; not read."), said());
  }

  @Test
  void hugeSparseLogCostsNothing() throws IOException {
    sparse("plog.log", "");

    tryToLoad("plog.log");

    assertEquals(List.of("plog.log:0 Expected text, found binary data; not read."), said());
  }

  @Test
  void readsALogUpToTheHoleThatACrashLeft() throws IOException {
    sparse("plog.log", "[ERROR] GE(1): overflow\n");

    SourceText log = load("plog.log");

    assertEquals(List.of("[ERROR] GE(1): overflow"), log.lines());
    assertEquals(
        "plog.log:2 Binary data from line 2 on; only what stands before it was read.",
        said().get(said().size() - 1));
  }

  @Test
  void readsOnlyTheBeginningOfALargeText() throws IOException {
    Path log = project.resolve("eval.log");
    byte[] line = ("x".repeat(99_990) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(log)) {
      for (int i = 0; i < 800; i++) {
        out.write(line);
      }
    }

    assertEquals(TextLoader.READ_OF_LARGER / line.length, load("eval.log").lines().size());
    assertEquals(List.of("eval.log:0 Too large (76 MB), only its first 32 MB were read."), said());
  }

  @Test
  void readsATextOfSixtyMegabytesWhole() throws IOException {
    byte[] line =
        "2026-11-01 [INFO] 第 1 张图片 top1 正确, cost 12.5 ms, total 1\r\n"
            .getBytes(StandardCharsets.UTF_8);
    int lines = 60 * (1 << 20) / line.length;
    try (OutputStream out = Files.newOutputStream(project.resolve("eval.log"))) {
      for (int i = 0; i < lines; i++) {
        out.write(line);
      }
    }

    assertEquals(lines, load("eval.log").lines().size());
    assertEquals(List.of(), said());
  }

  @Test
  void boundsTheNumberOfLines() throws IOException {
    write("a.log", "\n".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));

    assertEquals(TextLoader.MAX_LINES, load("a.log").lines().size());
    assertEquals(List.of("a.log:0 Too many lines, only the first 2000000 were read."), said());
  }

  @Test
  void saysWhichFileCannotBeRead() throws IOException {
    write("a.sh", "atc".getBytes(StandardCharsets.UTF_8));
    Path file = project.resolve("a.sh");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "root reads everything");

    assertEquals(Optional.empty(), tryToLoad("a.sh"));
    assertEquals(List.of("a.sh:0 Cannot be read. Maybe permission is missing."), said());
  }

  @Test
  void goesOnAfterAFileThatVanished() throws IOException {
    write("b.sh", "atc".getBytes(StandardCharsets.UTF_8));
    var read = new ArrayList<String>();
    var done = new ArrayList<ProjectFile>();

    new TextLoader(problems::add)
        .forEach(List.of(file("a.sh"), file("b.sh")), text -> read.add(text.path()), done::add);

    assertEquals(List.of("b.sh"), read);
    assertEquals(List.of(file("a.sh"), file("b.sh")), done);
    assertEquals(List.of("a.sh:0 Cannot be read. Maybe permission is missing."), said());
  }

  @Test
  void doesNotOpenALinkThatTookTheFilesPlace() throws IOException {
    write("b.sh", "atc".getBytes(StandardCharsets.UTF_8));
    Files.createSymbolicLink(project.resolve("a.sh"), project.resolve("b.sh"));

    assertEquals(Optional.empty(), tryToLoad("a.sh"));
  }

  private void write(String path, byte[] content) throws IOException {
    Files.write(project.resolve(path), content);
  }

  private void sparse(String path, String start) throws IOException {
    try (var file = new RandomAccessFile(project.resolve(path).toFile(), "rw")) {
      file.write(start.getBytes(StandardCharsets.UTF_8));
      file.setLength(THREE_GIGABYTES);
    }
  }

  private SourceText load(String path) {
    Optional<SourceText> text = tryToLoad(path);
    assertTrue(text.isPresent(), () -> path + ": " + said());
    return text.get();
  }

  private Optional<SourceText> tryToLoad(String path) {
    return new TextLoader(problems::add).load(file(path));
  }

  private ProjectFile file(String path) {
    return new ProjectFile(path, project.resolve(path));
  }

  private List<String> said() {
    return problems.stream()
        .map(problem -> problem.file() + ":" + problem.line() + " " + problem.message().en())
        .toList();
  }
}

package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever else lies in a project directory, nothing is thrown, the fault of the project beside it
 * is found all the same, and what could not be read is told with its place.
 */
final class HostileProjectTest {

  private static final Path FAULTY = Fixtures.PROJECTS.resolve("aipp-colours");
  private static final String FAULT = "aipp-channel-order-swapped";
  private static final int TWENTY_MEGABYTES = 20 << 20;

  @TempDir Path folder;

  @Test
  void emptyDirectoryIsNoFailure() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Diagnosis diagnosis = diagnose(empty);

    assertTrue(diagnosis.recommendations().isEmpty());
    assertFalse(diagnosis.verdict().isEmpty());
  }

  @Test
  void unreadableFile() throws IOException {
    Path log = write("atc.log", "secret");
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(log), "root reads everything");

    assertEquals(List.of("atc.log:0 Cannot be read. Maybe permission is missing."), problems());
  }

  @Test
  void hugeSparseLog() throws IOException {
    write("logs/plog.log", "");
    try (var log = new RandomAccessFile(project().resolve("logs/plog.log").toFile(), "rw")) {
      log.setLength(3L << 30);
    }

    assertEquals(
        List.of("logs/plog.log:0 Expected text, found binary data; not read."), problems());
  }

  @Test
  void binaryJunkNamedLikeAConfiguration() throws IOException {
    Path junk = write("aipp.cfg", "");
    Files.write(junk, new byte[] {'a', 'i', 0, 0, (byte) 0xFF, (byte) 0xFE, 0, 1, 2, 3});

    assertEquals(List.of("aipp.cfg:0 Expected text, found binary data; not read."), problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symptom: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
        "!!java.lang.ProcessBuilder [[\"true\"]]\n",
        "a: &a [*a]\nruns: *a\n",
        "a: &a {b: *a}\naccuracy: *a\n",
        "symptom: degraded\nsymptom: wrong\n",
        "symptom: \"de\u0000graded\"\n",
        "\tsymptom: degraded\n",
        "runs: 7\naccuracy: [1, 2]\ntarget: x\nreference: {mean: {}, color: [RGB]}\n",
        "? [a, b]\n: c\n",
        "--- a\n--- b\n",
        "<<: [{symptom: wrong}]\n",
        "symptom: 0x7fffffffffffffffff\naccuracy: {reference: .nan, measured: -.inf}\n",
        "%YAML 9.9\n---\nsymptom: degraded\n",
        "null",
        "[]",
        "~: ~",
      })
  void manifestThatIsNone(String yaml) throws IOException {
    assertSurvives(write("advisor.yaml", yaml));
  }

  static Stream<Arguments> manifestsThatExplode() {
    String aliases =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d, *a%d]".formatted(i, i, i - 1, i - 1, i - 1))
            .collect(Collectors.joining("\n", "a0: &a0 [x]\n", "\nruns: *a30\n"));
    return Stream.of(
        arguments("alias bomb", aliases),
        arguments("nesting", "symptom: " + "[".repeat(100_000)),
        arguments("deep blocks", nestedBlocks(2_000)),
        arguments("scalar", "symptom: \"" + "x".repeat(TWENTY_MEGABYTES) + "\""),
        arguments("number", "accuracy: {reference: " + "9".repeat(200_000) + "}"),
        arguments("keys", repeated("k: 1, ", TWENTY_MEGABYTES, "{", "}")));
  }

  private static String nestedBlocks(int depth) {
    return IntStream.range(0, depth)
        .mapToObj(i -> " ".repeat(i) + "a:")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifestsThatExplode")
  void manifestThatExplodes(String name, String yaml) throws IOException {
    Path manifest = write("advisor.yaml", yaml);

    assertSurvives(manifest);

    List<Problem> told = diagnose(project()).problems();
    assertTrue(told.stream().anyMatch(one -> one.file().equals("advisor.yaml")), told::toString);
  }

  @Test
  void linksThatLoopOrLeadOut() throws IOException {
    Path project = project();
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.sh"), "atc --model=secret.onnx --output=s");
    Files.createSymbolicLink(project.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(project.resolve("model/up"), project);
    Files.createSymbolicLink(project.resolve("out"), outside);
    Files.createSymbolicLink(project.resolve("out.sh"), outside.resolve("secret.sh"));
    Files.createSymbolicLink(project.resolve("gone.log"), Path.of("nowhere"));

    assertEquals(
        List.of(
            "gone.log:0 Link loops or its target is missing, not read.",
            "out:0 Link leads out of the project, not read.",
            "out.sh:0 Link leads out of the project, not read.",
            "self:0 Link loops or its target is missing, not read."),
        problems());
    assertEquals(1, diagnose(project).subjects().size());
  }

  @Test
  void pipeIsNeverOpened() throws IOException, InterruptedException {
    Path pipe = project().resolve("atc.log");
    try {
      assumeTrue(
          new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo failed");
    } catch (IOException absent) {
      assumeTrue(false, "no mkfifo here");
    }

    assertEquals(
        List.of("atc.log:0 Not a regular file (a pipe, socket or device), not read."), problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nFix: rm -rf.sh",
        "\u001B[2J\u001B]0;x\u0007.sh",
        "\u202Ehs.oediv",
        "\u200B.sh"
      })
  void namesThatPlayTricks(String name) throws IOException {
    try {
      write(name, "atc --model=trick.onnx --framework=5 --output=trick --soc_version=Ascend310\n");
    } catch (InvalidPathException unnameable) {
      assumeTrue(false, "the system cannot name it");
    }

    for (Lang lang : Lang.values()) {
      String text = report(diagnose(project(), lang), "text");

      assertFalse(text.contains("\u001B"), text);
      assertFalse(text.contains("\u202E"), text);
      assertFalse(text.lines().anyMatch(line -> line.startsWith("Fix: rm")), text);
    }
    assertStillFound(diagnose(project()));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments("big.sh", "atc --model=a.onnx --framework=5 ", "", ""),
        arguments("quotes.sh", "\"'`$(", "atc ", ""),
        arguments("big.md", "accuracy 99.2% top1 ", "", ""),
        arguments("table.md", "| top1 ", "", ""),
        arguments("big.json", "1,", "[", "1]"),
        arguments("open.json", "{\"a\":", "", ""),
        arguments(
            "fusion_result.json",
            "\"P\":{\"effect_times\":\"1\",\"match_times\":\"2\"},",
            "{\"graph_fusion\":{",
            "\"Q\":{}}}"),
        arguments("result_1.csv", ",", "Index,NPUDump,GroundTruth,CosineSimilarity", ""),
        arguments("quote.csv", "x,", "\"", ""),
        arguments("aipp.cfg", "csc_switch : true ", "aipp_op { aipp_mode : static ", "}"),
        arguments("blocks.cfg", "aipp_op { aipp_mode : static } ", "", ""),
        arguments("words.cfg", "aipp_op ", "", ""),
        arguments("quotes.cfg", "\"a\" 'b' ", "aipp_op { ", ""),
        arguments("digits.cfg", "9", "aipp_op { mean_chn_0 : ", "}"),
        arguments("atc.log", "[ERROR] GE(1,atc):2024-01-01 E10001: overflow ", "", ""),
        arguments("eval.log", "Acc@1 77.123 Acc@5 93.1 ", "", ""),
        arguments("big.yaml", "[", "symptom: ", ""),
        arguments("big.ini", "a=", "", ""),
        arguments("keep.txt", "Conv2D ", "", ""));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("lines")
  void lineOfTwentyMegabytes(String name, String part, String before, String after)
      throws IOException {
    assertSurvives(write(name, repeated(part, TWENTY_MEGABYTES, before, after)));
  }

  @Test
  void nestedJson() throws IOException {
    write("fusion_result.json", "[".repeat(100_000) + "]".repeat(100_000));
    write("fusion_switch.cfg", "{\"Switch\":".repeat(100_000));

    assertSurvives(write("mix.json", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)));
  }

  @Test
  void millionFusionPasses() throws IOException {
    var passes = new StringBuilder("{\"graph_fusion\": {\n");
    for (int i = 0; i < 1_000_000; i++) {
      passes
          .append("\"Pass")
          .append(i)
          .append("\": {\"effect_times\":\"1\",\"match_times\":\"2\"},\n");
    }
    write("fusion_result.json", passes.append("\"Last\": {}}}").toString());

    assertEquals(
        List.of(
            "fusion_result.json:0 This fusion result is too large, not read. ATC appends to a file"
                + " that is already there: maybe delete it and convert again."),
        problems());
  }

  @Test
  void hundredThousandAippBlocks() throws IOException {
    String block = "aipp_op {\n aipp_mode : static\n input_format : RGB888_U8\n}\n";
    write("other/aipp.cfg", block.repeat(100_000));

    assertEquals(
        List.of(
            "other/aipp.cfg:401 100000 aipp_op blocks, only the first 100 were read. Maybe keep"
                + " those that the conversion uses."),
        problems());
  }

  @Test
  void fiftyThousandCommands() throws IOException {
    var script = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      script.append("atc --model=m").append(i).append(".onnx --framework=5 --output=m\n");
    }
    write("all.sh", script.toString());

    List<String> told = problems();

    assertTrue(
        told.stream().anyMatch(one -> one.matches("all.sh:0 Too many conversion commands.*")),
        told::toString);
    assertEquals(51, diagnose(project()).subjects().size());
  }

  @Test
  void thousandsOfScripts() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      write("zoo/m" + i + "/convert.sh", "atc --model=m" + i + ".onnx --framework=5 --output=m\n");
    }

    List<String> told = problems();

    assertEquals(
        List.of(
            ".:0 Too many conversion commands (2001), only 200 were used. Maybe diagnose a"
                + " directory with the model in question alone."),
        told);
  }

  @Test
  void millionErrorsInALog() throws IOException {
    var log = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      log.append("E")
          .append(10_000 + i % 80_000)
          .append(": no such thing as ")
          .append(i)
          .append('\n');
    }
    write("atc.log", log.toString());

    List<String> told = problems();

    assertTrue(told.get(0).contains("were left out"), told::toString);
  }

  @Test
  void hundredThousandComparedRowsBesideAThousandFiles() throws IOException {
    var table =
        new StringBuilder("Index,OpType,NPUDump,GroundTruth,TensorIndex,CosineSimilarity\n");
    for (int i = 0; i < 100_000; i++) {
      String operator = "Conv_" + i;
      table.append(i).append(",Conv2D,").append(operator).append(',').append(operator).append(',');
      table.append(operator).append(":output:0,").append(i < 60_000 ? "0.99999" : "0.2");
      table.append('\n');
    }
    write("result_20240101000000.csv", table.toString());
    for (int i = 0; i < 1_000; i++) {
      write("notes/" + i + (i % 2 == 0 ? ".md" : ".log"), "nothing of interest\n");
    }

    Diagnosis diagnosis = diagnose(project());

    assertStillFound(diagnosis);
    assertTrue(
        diagnosis.recommendations().stream()
            .flatMap(advice -> advice.evidence().stream())
            .anyMatch(testimony -> testimony.at().line() == 60_002),
        "the first bad operator is cited");
  }

  @Test
  void listOfAMillionOperators() throws IOException {
    write("keep.txt", "conv_of_a_long_name\n".repeat(1_000_000));
    write(
        "model/second.sh", "atc --model=face_reg.onnx --output=second --keep_dtype=../keep.txt\n");

    assertEquals(
        List.of(
            "keep.txt:0 A conversion command names this file, but it is larger than 512 KB, not"
                + " read. Maybe the option names the wrong file."),
        problems());
  }

  @Test
  void thirtyThousandFiles() throws IOException {
    for (int i = 0; i < 30_000; i++) {
      write("data/" + i / 1_000 + "/" + i + ".dat", "x");
    }

    assertEquals(
        List.of(
            ".:0 Too many files: 20000 were looked at, 10003 were left out. Maybe diagnose a"
                + " smaller directory."),
        problems());
  }

  /** The faulty project, copied where it is not yet there. */
  private Path project() throws IOException {
    Path project = folder.resolve("project");
    if (!Files.exists(project)) {
      try (Stream<Path> all = Files.walk(FAULTY)) {
        for (Path path : all.toList()) {
          Files.copy(path, project.resolve(FAULTY.relativize(path).toString()));
        }
      }
    }
    return project;
  }

  private Path write(String path, String content) throws IOException {
    Path file = project().resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, UTF_8);
  }

  private static String repeated(String part, int length, String before, String after) {
    return before + part.repeat(length / part.length()) + after;
  }

  /** The problems in English, once everything else has been seen to be as it should. */
  private List<String> problems() throws IOException {
    Diagnosis diagnosis = diagnose(project());
    assertStillFound(diagnosis);
    return diagnosis.problems().stream()
        .map(problem -> problem.file() + ":" + problem.line() + " " + problem.message().en())
        .toList();
  }

  /** A manifest that cannot be used takes the stated facts away; any other file nothing. */
  private void assertSurvives(Path file) throws IOException {
    Diagnosis diagnosis = diagnose(project());
    if (!String.valueOf(file.getFileName()).equals("advisor.yaml")) {
      assertStillFound(diagnosis);
    }
    assertTrue(
        diagnosis.files().stream().anyMatch(one -> one.path().equals("model/aipp_face.cfg")));
  }

  private static void assertStillFound(Diagnosis diagnosis) {
    assertTrue(
        diagnosis.recommendations().stream()
            .anyMatch(one -> one.id().equals(FAULT) && one.level() == Level.CONFIRMED),
        () -> diagnosis.verdict() + diagnosis.problems());
  }

  /** Diagnoses and writes every report in both languages; the Chinese answer is given back. */
  private static Diagnosis diagnose(Path directory) throws IOException {
    Diagnosis english = diagnose(directory, Lang.EN);
    Diagnosis chinese = diagnose(directory, Lang.ZH);
    for (Diagnosis diagnosis : List.of(english, chinese)) {
      for (String format : Reports.formats()) {
        assertFalse(report(diagnosis, format).isEmpty());
      }
    }
    assertEquals(english.problems(), chinese.problems());
    return chinese;
  }

  private static Diagnosis diagnose(Path directory, Lang lang) {
    return Fixtures.diagnose(directory, lang);
  }

  private static String report(Diagnosis diagnosis, String format) {
    var report = new StringWriter();
    Reports.write(diagnosis, format, true, false, report);
    return report.toString();
  }
}

package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {

  /** No folder can be made here, not even by root. */
  private static final String NOWHERE = "/proc/cann-advisor-nowhere";

  @TempDir Path folder;

  @Test
  void soundProgramSaysSo() {
    CommandLineRun run = CommandLineRun.of("doctor", "--lang", "en");

    assertEquals(ExitCode.DONE, run.code(), run.out());
    assertTrue(run.out().contains("ok    version           cann-advisor " + Version.number()));
    assertTrue(run.out().contains("the built-in example gives aipp-channel-order-swapped"));
    assertTrue(CommandLineRun.of("doctor", "--lang", "zh").out().contains("正常  规则库"));
  }

  @Test
  void jsonHasALineForEachThing() throws IOException {
    JsonNode told =
        new ObjectMapper().readTree(CommandLineRun.of("doctor", "--format", "json").out());

    assertTrue(told.path("sound").asBoolean());
    assertEquals("rules", told.path("checks").path(8).path("id").asText());
    assertEquals("ok", told.path("checks").path(8).path("state").asText());
  }

  @Test
  void lostRulesAreAFault() throws Exception {
    String told = doctor(programWithout("rules"), Map.of());

    assertTrue(told.startsWith(ExitCode.FAULT + "\ncann"), told);
    assertTrue(told.contains("fault rule base"), told);
    assertTrue(told.contains("fault self-diagnosis"), told);
    assertTrue(told.contains("unpack it again"), told);
  }

  @Test
  void lostKnowledgeIsAFault() throws Exception {
    String told = doctor(programWithout("org/cannadvisor/knowledge/entries"), Map.of());

    assertTrue(told.startsWith(ExitCode.FAULT + "\ncann"), told);
    assertTrue(told.contains("fault knowledge base"), told);
  }

  @Test
  void nowhereToWriteIsAWarning() throws Exception {
    Map<String, String> variables =
        Map.of("CANN_ADVISOR_CACHE", NOWHERE, "XDG_CACHE_HOME", NOWHERE);
    String told =
        doctor(classPath(), variables, "-Duser.home=" + NOWHERE, "-Djava.io.tmpdir=" + NOWHERE);

    assertTrue(told.startsWith(ExitCode.DONE + "\ncann"), told);
    assertTrue(told.contains("warn cache folder"), told);
    assertTrue(told.contains("warn source parsers"), told);
    assertTrue(told.contains("warn self-diagnosis"), told);
    assertTrue(told.contains("set the environment variable CANN_ADVISOR_CACHE"), told);
  }

  @Test
  void encodingThatLosesNamesIsAWarning() throws Exception {
    String told = doctor(classPath(), Map.of("LC_ALL", "C", "LANG", "C"));

    assertTrue(told.contains("warn locale, encoding"), told);
  }

  private String doctor(String classPath, Map<String, String> variables, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher and the manifest of the packaged program have it.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, "org.cannadvisor.cli.Main"));
    command.addAll(List.of("doctor", "--lang", "en"));
    String told = ShellRun.run(folder, variables, command.toArray(String[]::new));
    // What the virtual machine itself says from JDK 25 on.
    return told.replace("WARNING: java.io.tmpdir directory does not exist\n", "")
        .replaceAll(" +", " ")
        .replace("\n ", " ");
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** The class path with a copy of our classes that lacks a folder. */
  private String programWithout(String lost) throws IOException, URISyntaxException {
    Path ours = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path copy = folder.resolve("classes");
    try (Stream<Path> files = Files.walk(ours)) {
      for (Path file : files.filter(file -> !file.startsWith(ours.resolve(lost))).toList()) {
        Files.copy(file, copy.resolve(ours.relativize(file).toString()));
      }
    }
    String others =
        Stream.of(classPath().split(File.pathSeparator, -1))
            .filter(part -> !Path.of(part).toAbsolutePath().startsWith(ours.toAbsolutePath()))
            .collect(Collectors.joining(File.pathSeparator));
    return copy + File.pathSeparator + others;
  }
}

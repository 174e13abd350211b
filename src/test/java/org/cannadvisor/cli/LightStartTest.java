package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at once loads neither the rule engine nor the reader of YAML. */
final class LightStartTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "diagnose --help",
        "checklist",
        "checklist --lang zh --format markdown",
        "explain",
        "explain keep-origin-dtype --lang zh",
        "explain keep-origin-dtpe",
        "completion bash",
        "completion fish"
      })
  void loadsNoRuleEngine(String args) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-Xlog:class+load:stdout"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.cannadvisor.cli.Main");
    command.addAll(List.of(args.split(" ", -1)));

    String told = ShellRun.run(folder, Map.of(), command.toArray(String[]::new));

    List<String> heavy =
        loaded(told).filter(line -> line.matches(".* org\\.(drools|kie|yaml)\\..*")).toList();
    assertTrue(loaded(told).anyMatch(line -> line.contains(" org.cannadvisor.cli.Main ")), told);
    assertEquals(List.of(), heavy);
  }

  private static Stream<String> loaded(String told) {
    return told.lines().filter(line -> line.contains("[class,load]"));
  }
}

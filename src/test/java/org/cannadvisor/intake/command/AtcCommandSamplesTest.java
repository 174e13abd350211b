package org.cannadvisor.intake.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Conversion;
import org.junit.jupiter.api.Test;

/** Reads real commands from published projects, where they are at hand. */
class AtcCommandSamplesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples", "atc");

  /** Holds {@code atc --mode=1}, which converts no model. */
  private static final Set<String> WITHOUT_CONVERSION =
      Set.of("010-CLI_options_--dump_mode.md.txt");

  @Test
  void findsAConversionInEverySample() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "no samples at " + SAMPLES);
    var reader = new AtcCommandReader();
    List<String> without = new ArrayList<>();
    int facts = 0;
    int problems = 0;
    List<Path> files;
    try (var list = Files.list(SAMPLES)) {
      files = list.sorted().toList();
    }

    for (Path file : files) {
      String name = file.getFileName().toString();
      var text = new SourceText(name, Files.readString(file));
      var reading = reader.read(text);
      facts += reading.facts().size();
      problems += reading.problems().size();
      boolean found = !reading.facts(Conversion.class).isEmpty() && reader.recognises(text);
      if (!found && !WITHOUT_CONVERSION.contains(name)) {
        without.add(name);
      }
    }

    System.out.println(files.size() + " files, " + facts + " facts, " + problems + " problems");
    assertEquals(List.of(), without);
  }
}

package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.FileCount;
import org.junit.jupiter.api.Test;

final class FileCountReaderTest {

  private static List<Long> counts(String log) {
    return new FileCountReader()
        .read(new SourceText("prep.log", log)).facts(FileCount.class).stream()
            .map(FileCount::count)
            .toList();
  }

  @Test
  void samplesThatWereCounted() {
    assertEquals(List.of(7388L), counts("$ ls data/val/images | wc -l\n7388\n"));
    assertEquals(List.of(120L), counts("find wavs -name '*.wav' | sort | wc -l\n  120\ndone\n"));
  }

  @Test
  void otherCounts() {
    assertEquals(List.of(), counts("$ ls val | wc -l\nls: cannot access 'val'\n"));
    assertEquals(List.of(), counts("$ cat labels.txt | wc -l\n80\n"));
    assertEquals(List.of(), counts("$ ls val | wc -l\n"));
  }
}

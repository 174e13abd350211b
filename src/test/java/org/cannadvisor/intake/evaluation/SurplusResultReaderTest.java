package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.SurplusResults;
import org.junit.jupiter.api.Test;

final class SurplusResultReaderTest {

  private static List<String> said(String log) {
    return new SurplusResultReader()
        .read(new SourceText("run.log", log)).facts(SurplusResults.class).stream()
            .map(all -> all.samples() + " " + all.results() + " " + all.batch())
            .toList();
  }

  @Test
  void asManyResultsAsFillTheBatches() {
    assertEquals(List.of("192 208 16"), said("wav 192 batch 16 parts 13 lines 208 cost 58.0s\n"));
    assertEquals(List.of("150 160 32"), said("[INFO] bs=32, images: 150, results: 160\n"));
  }

  @Test
  void resultsForWhatThereIs() {
    assertEquals(List.of(), said("wav 192 batch 16 parts 12 lines 192\n"));
    assertEquals(List.of(), said("images 100 batch 8 outputs 300\n"));
    assertEquals(List.of(), said("images 100 batch 1 results 101\n"));
    assertEquals(List.of(), said("images 100 results 104\n"));
  }
}

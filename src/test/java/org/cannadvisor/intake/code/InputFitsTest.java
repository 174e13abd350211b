package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.InputFit;
import org.junit.jupiter.api.Test;

final class InputFitsTest {

  private static List<String> said(String source, SourceText... settings) {
    Map<String, Integer> numbers = InputFits.settings(List.of(settings));
    return InputFits.in(new SourceText("run.py", source), numbers).stream()
        .filter(InputFit.class::isInstance)
        .map(InputFit.class::cast)
        .map(fit -> fit.how() + " " + fit.size() + " @" + fit.at().line())
        .toList();
  }

  @Test
  void aLimitMayStandInTheModuleOfSettings() {
    String source =
        """
        if len(voxels) > config.M:
            return []
        if pts.shape[0] >= cfg.MAX_POINTS:
            pts = pts[: cfg.MAX_POINTS]
        """;
    var settings = new SourceText("net/config.py", "M = 9000\nMAX_POINTS = 20000\n");

    assertEquals(List.of("SKIPPED 9000 @1", "CUT 20000 @3"), said(source, settings));
    assertEquals(List.of(), said(source));
    assertEquals(List.of(), said(source, new SourceText("net/voxel.py", "M = 9000\n")));
  }

  @Test
  void aTokenizerMayCutTexts() {
    assertEquals(
        List.of("TEXT_CUT 128 @1"),
        said("e = tokenizer(text, max_length=128, padding='max_length', truncation=True)\n"));
    assertEquals(
        List.of("TEXT_CUT 64 @5"),
        said(
            "LENGTH = 64\ne = tok(\n    text,\n    max_seq_length=LENGTH,\n    truncation='longest_first')\n"));
    assertEquals(
        List.of("TEXT_CUT 0 @1"),
        said("e = tokenizer(text, max_length=args.max_seq_length, truncation=True)\n"));
    assertEquals(List.of(), said("e = tokenizer(text, truncation=False)\n"));
  }

  @Test
  void aNameThatTwoModulesGiveAnotherNumberIsUnclear() {
    String source = "if len(voxels) > cfg.M:\n    continue\n";

    assertEquals(
        List.of(),
        said(
            source,
            new SourceText("a/config.py", "M = 9000\n"),
            new SourceText("b/config.py", "M = 17000\n")));
  }

  @Test
  void theNumberOfTheSourceItselfCountsFirst() {
    assertEquals(
        List.of("SKIPPED 500 @3"),
        said(
            "M = 500\nfor v in clouds:\n    if len(v) > M: continue\n",
            new SourceText("config.py", "M = 9000\n")));
  }

  @Test
  void rowsOfABatchThatNobodySets() {
    assertEquals(
        List.of("FILLED_WITH_ZEROS 0 @1", "FILLED_WITH_MASKED 0 @2"),
        said(
            """
            ids = np.zeros((BATCH, 128), dtype=np.int64)
            attention_mask = np.zeros((BATCH, 128))
            for i, row in enumerate(rows):
                ids[i], attention_mask[i] = row
            """));
    assertEquals(
        List.of("FILLED_WITH_MASKED 0 @1"),
        said(
            """
            pad_mask = torch.zeros([self.batch_size, n])
            for k, (text, _) in enumerate(part):
                length = len(text)
                pad_mask[k, :length] = 1
            """));
    assertEquals(
        List.of("FILLED_WITH_ZEROS 0 @1"),
        said(
            "x = numpy.zeros((bs, 3, 224, 224))\nfor n, p in enumerate(paths):\n  x[n] = load(p)\n"));
  }

  @Test
  void rowsThatAreSetOrThatAreNone() {
    assertEquals(
        List.of(),
        said("m = np.zeros((BATCH, 9))\nfor i in range(BATCH):\n    m[i] = rows[i % len(rows)]\n"));
    assertEquals(
        List.of(),
        said("m = np.zeros((len(rows), 9))\nfor i, r in enumerate(rows):\n    m[i] = r\n"));
  }
}

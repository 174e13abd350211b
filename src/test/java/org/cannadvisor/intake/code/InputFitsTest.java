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
}

package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;

/** A network of ten thousand operators in one page. */
final class LargePageTest extends BrowserTest {

  private static final int OPERATORS = 10_000;
  private static final long LARGEST = 5L * 1024 * 1024;

  private Path project() throws IOException {
    Path project = Files.createDirectory(folder.resolve("large"));
    var table =
        new StringBuilder(
            "Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,OverFlow,"
                + "CosineSimilarity,RelativeEuclideanDistance\n");
    for (int i = 0; i < OPERATORS; i++) {
      String name = "encoder_layer_%d_block_%d_Conv2D_%d".formatted(i / 100, i / 10, i);
      double cosine = i < OPERATORS / 2 ? 0.99999 : 0.9 + i % 7 * 0.01;
      table.append(
          String.format(
              Locale.ROOT,
              "%d,Conv2D,%s,float16,NaN,%s,float32,%s:output:0,\"[1,64,56,56]\",%s,%.6f,%.6f\n",
              i,
              name,
              name,
              name,
              i % 1000 == 999 ? "YES" : "NO",
              cosine,
              Math.sqrt(2 * (1 - cosine))));
    }
    Files.writeString(project.resolve("result_20260101000000.csv"), table);
    return project;
  }

  /** The times are printed, not judged: a test must not depend on how busy a machine is. */
  @Test
  void isSmallAndAnswers() throws IOException {
    Path report = Pages.report(project(), Lang.EN, folder);
    long size = Files.size(report);
    try (Visit visit = visit(report)) {
      long loaded = System.nanoTime();
      Locator chart = visit.find(AriaRole.GROUP, "Metrics over the network");
      visit.find(AriaRole.SEARCHBOX, "Filter by name or type").fill("Conv2D_7777");
      chart.focus();
      visit.page().keyboard().press("ArrowRight");
      assertThat(visit.page().getByText("#7777 · ")).isVisible();
      long answered = System.nanoTime();

      System.out.printf(
          Locale.ROOT,
          "Page of %,d operators: %.2f MB, loaded after %s ms, filtered by name and read %.0f ms after"
              + " that%n",
          OPERATORS,
          size / 1048576.0,
          visit
              .page()
              .evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)"),
          (answered - loaded) / 1e6);
      assertTrue(size <= LARGEST, () -> size + " bytes");
      visit.expectQuiet();
    }
  }
}

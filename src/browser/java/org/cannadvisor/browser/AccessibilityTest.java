package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds that keeps people from using a page. */
final class AccessibilityTest extends BrowserTest {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @ParameterizedTest
  @MethodSource("projects")
  void theReportKeepsNobodyOut(String project, Lang lang) throws IOException {
    expectUsable(Pages.report(Pages.project(project), lang, folder));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theChecklistKeepsNobodyOut(String project, Lang lang) throws IOException {
    expectUsable(Pages.checklist(Pages.project(project), lang, folder));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatAPackKnowsKeepsNobodyOut(Lang lang) throws IOException {
    for (String pack : List.of("known-operators", "drl-example", "site-example")) {
      Path folderOfPack = Path.of("fixtures", "packs", pack);
      expectUsable(Pages.handbook(Optional.of(folderOfPack), lang, folder));
    }
  }

  @Test
  void whatIsFoundInTheBuiltInKnowledgeKeepsNobodyOut() throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.empty(), Lang.EN, folder))) {
      visit.page().locator("#_query").fill("GridSample ceil_mode");
      assertThat(visit.page().locator("article:visible")).hasCount(1);

      expectUsable(visit, ColorScheme.LIGHT);
    }
  }

  private void expectUsable(Path page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Visit visit = visit(page, WIDE, scheme)) {
        expectUsable(visit, scheme);
      }
    }
  }

  private static void expectUsable(Visit visit, ColorScheme scheme) {
    AxeResults results = new AxeBuilder(visit.page()).analyze();
    assertFalse(results.getPasses().isEmpty(), "axe looked at nothing");
    List<String> grave =
        results.getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
    assertEquals(List.of(), grave, scheme.name());
  }
}

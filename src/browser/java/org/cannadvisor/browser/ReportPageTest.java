package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report as a person reads it. */
final class ReportPageTest extends BrowserTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static Locator headings(Page page, int level) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void speaksTheLanguageAskedForAndTheOther(String project, Lang lang) throws IOException {
    Path report = Pages.report(Pages.project(project), lang, folder);
    try (Visit visit = visit(report)) {
      Page page = visit.page();
      Lang other = lang == Lang.ZH ? Lang.EN : Lang.ZH;
      assertThat(headings(page, 1)).hasCount(1);
      String verdict = headings(page, 1).textContent();
      int cards = headings(page, 3).count();
      assertEquals(lang == Lang.ZH, CHINESE.matcher(verdict).find(), verdict);
      assertTrue(cards > 0, "no recommendation");

      visit.speak(other);

      assertThat(headings(page, 1)).hasCount(1);
      assertNotEquals(verdict, headings(page, 1).textContent());
      assertThat(headings(page, 3)).hasCount(cards);
      assertThat(page.locator("html")).hasAttribute("lang", other.tag());

      visit.speak(lang);

      assertThat(headings(page, 1)).hasText(verdict);
      visit.expectQuiet();
    }
  }

  @Test
  void theOverviewLeadsToARecommendation() throws IOException {
    Path report = Pages.report(Pages.project("jpeg-classifier"), Lang.EN, folder);
    try (Visit visit = visit(report)) {
      visit.find(AriaRole.LINK, "Compare operator by operator with golden data").click();

      assertThat(
              visit
                  .page()
                  .getByRole(
                      AriaRole.HEADING,
                      new Page.GetByRoleOptions()
                          .setName("7. Compare operator by operator with golden data")))
          .isInViewport();
      visit.expectQuiet();
    }
  }

  @Test
  void theDiagramNamesTheStepThatDiffers() throws IOException {
    Path report = Pages.report(Pages.project("jpeg-classifier"), Lang.EN, folder);
    try (Visit visit = visit(report)) {
      assertThat(visit.page().getByText("≠ differs").filter(visible())).hasCount(1);
      visit.speak(Lang.ZH);
      assertThat(visit.page().getByText("≠ 不一致").filter(visible())).hasCount(1);
      visit.expectQuiet();
    }
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  @Test
  void aCommandIsCopied() throws IOException {
    Path report = Pages.report(Pages.project("jpeg-classifier"), Lang.EN, folder);
    try (Visit visit = visit(report)) {
      Page page = visit.page();
      page.context().grantPermissions(List.of("clipboard-read"));

      visit.find(AriaRole.BUTTON, "Copy").first().click();

      assertThat(visit.find(AriaRole.BUTTON, "✓")).hasCount(1);
      String copied = (String) page.evaluate("navigator.clipboard.readText()");
      assertTrue(copied.startsWith("atc --model="), copied);
      visit.expectQuiet();
    }
  }

  @Test
  void lightAndDarkAreKept() throws IOException {
    Path report = Pages.report(Pages.project("jpeg-classifier"), Lang.EN, folder);
    try (Visit visit = visit(report, WIDE, ColorScheme.DARK)) {
      Locator body = visit.page().locator("body");
      assertThat(body).hasCSS("background-color", "rgb(18, 22, 29)");

      visit.press("Light/dark");
      assertThat(body).hasCSS("background-color", "rgb(255, 255, 255)");

      visit.page().reload();
      assertThat(body).hasCSS("background-color", "rgb(255, 255, 255)");
      visit.expectQuiet();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void nothingIsWiderThanANarrowScreen(String project, Lang lang) throws IOException {
    Path report = Pages.report(Pages.project(project), lang, folder);
    try (Visit visit = visit(report, NARROW, ColorScheme.LIGHT)) {
      Object width = visit.page().evaluate("document.documentElement.scrollWidth");
      assertEquals(NARROW, width);
      visit.expectQuiet();
    }
  }
}

package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of what a pack knows, as a person searches it. */
final class HandbookPageTest extends BrowserTest {

  private static final Path TABLES = Path.of("fixtures", "packs", "known-operators");
  private static final String SEARCH = "Search titles, ids, prose, operators, options";
  private static final String SEARCH_ZH = "搜索标题、标识符、正文、算子、选项";

  private static Locator articles(Visit visit) {
    return visit.page().locator("article").filter(new Locator.FilterOptions().setVisible(true));
  }

  private static Locator box(Visit visit, Lang lang) {
    return visit.find(AriaRole.SEARCHBOX, lang == Lang.ZH ? SEARCH_ZH : SEARCH);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aWordOfEitherLanguageOrOfATableIsFound(Lang lang) throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.of(TABLES), lang, folder))) {
      assertThat(articles(visit)).hasCount(2);

      for (String words : new String[] {"gridsample", "ScatterElements", "Gather  linear", "检测框"}) {
        box(visit, lang).fill(words);
        assertThat(articles(visit)).hasCount(1);
        assertThat(articles(visit)).hasId("rewrite-operator");
      }
      assertThat(visit.page().locator("#_count"))
          .hasText(lang == Lang.ZH ? "1 条命中" : "1 hits", useInnerText());
      box(visit, lang).fill("");
      assertThat(articles(visit)).hasCount(2);
      visit.expectQuiet();
    }
  }

  private static HasTextOptions useInnerText() {
    return new HasTextOptions().setUseInnerText(true);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theAddressKeepsWhatWasSearched(Lang lang) throws IOException {
    Path page = Pages.handbook(Optional.empty(), lang, folder);
    try (Visit visit = visit(page)) {
      box(visit, lang).fill("GridSample 算子");
      assertThat(visit.page()).hasURL(Pattern.compile(".*#q=GridSample%20.*"));
      int hits = articles(visit).count();
      assertTrue(hits > 0 && hits < 70, () -> hits + " hits");

      visit.page().reload();

      assertThat(box(visit, lang)).hasValue("GridSample 算子");
      assertThat(articles(visit)).hasCount(hits);
      visit.expectQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingFoundIsSaid(Lang lang) throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.empty(), lang, folder))) {
      Locator nothing = visit.page().getByText(lang == Lang.ZH ? "没有符合的内容。" : "Nothing matches.");
      assertThat(nothing).isHidden();

      box(visit, lang).fill("<zzz> no-such-word");

      assertThat(nothing).isVisible();
      assertThat(articles(visit)).hasCount(0);
      visit.expectQuiet();
    }
  }

  @Test
  void aLinkToWhatTheSearchHidesShowsIt() throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.of(TABLES), Lang.EN, folder))) {
      box(visit, Lang.EN).fill("GridSample");
      assertThat(visit.page().locator("#isolate-fusion-rule")).isHidden();

      visit.page().evaluate("location.hash = 'isolate-fusion-rule'");

      assertThat(visit.page().locator("#isolate-fusion-rule")).isInViewport();
      assertThat(box(visit, Lang.EN)).hasValue("");
      visit.expectQuiet();
    }
  }

  @Test
  void aHitInsideAFoldedListIsUnfolded() throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.empty(), Lang.EN, folder))) {
      Locator operator = visit.page().locator("details[open] code:text-is('GridSample')");
      assertThat(operator).hasCount(0);

      box(visit, Lang.EN).fill("GridSample");

      assertThat(operator.first()).isVisible();
      visit.expectQuiet();
    }
  }

  @Test
  void theLanguageIsSwitchedAndTheSearchStays() throws IOException {
    try (Visit visit = visit(Pages.handbook(Optional.of(TABLES), Lang.EN, folder))) {
      box(visit, Lang.EN).fill("GridSample");
      visit.speak(Lang.ZH);

      assertThat(box(visit, Lang.ZH)).hasValue("GridSample");
      assertThat(visit.find(AriaRole.HEADING, "规则包 known-operators")).isVisible();
      assertThat(articles(visit)).hasCount(1);
      visit.expectQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingIsWiderThanANarrowScreen(Lang lang) throws IOException {
    for (Optional<Path> pack : List.of(Optional.of(TABLES), Optional.<Path>empty())) {
      Path file = Pages.handbook(pack, lang, folder);
      try (Visit visit = visit(file, NARROW, ColorScheme.LIGHT)) {
        Page page = visit.page();
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertEquals(NARROW, page.evaluate("document.documentElement.scrollWidth"));
      }
    }
  }
}

package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The metrics over the network, as a person looks at them with the mouse and with keys. */
final class ChartTest extends BrowserTest {

  private static final String DIVERGING = "enc_attn_softmax";

  private Visit chart(Lang lang) throws IOException {
    Path report = Pages.report(Pages.project("comparison-only"), lang, folder);
    Visit visit = visit(report);
    drawing(visit, lang).scrollIntoViewIfNeeded();
    return visit;
  }

  private static Locator drawing(Visit visit, Lang lang) {
    return visit.find(AriaRole.GROUP, lang == Lang.ZH ? "各算子的精度" : "Metrics over the network");
  }

  private static Locator told(Visit visit, String words) {
    return visit
        .page()
        .getByText(words)
        .filter(new Locator.FilterOptions().setVisible(true))
        .last();
  }

  private static byte[] picture(Visit visit, Lang lang) {
    visit.page().mouse().move(0, 0);
    return drawing(visit, lang).locator("canvas").screenshot();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theMouseFindsTheFirstDivergence(Lang lang) throws IOException {
    try (Visit visit = chart(lang)) {
      String mark = lang == Lang.ZH ? "首个发散" : "first divergence";
      Locator said = visit.page().getByText(Pattern.compile("#\\d+ · .*" + mark));
      BoundingBox box = drawing(visit, lang).boundingBox();
      boolean isFound = false;
      for (double x = box.x; !isFound && x < box.x + box.width; x += 10) {
        visit.page().mouse().move(x, box.y + box.height / 2);
        isFound = said.isVisible();
      }
      assertTrue(isFound, "nothing under the mouse is said to diverge first");
      assertThat(said).containsText(DIVERGING);
      visit.expectQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theFilterLeavesTheNamedOperators(Lang lang) throws IOException {
    try (Visit visit = chart(lang)) {
      visit
          .find(AriaRole.SEARCHBOX, lang == Lang.ZH ? "按名称或类型筛选" : "Filter by name or type")
          .fill("SOFTMAX");
      drawing(visit, lang).focus();

      for (String key : new String[] {"ArrowLeft", "ArrowRight", "ArrowRight", "ArrowRight"}) {
        visit.page().keyboard().press(key);
        assertThat(told(visit, "#6 · ")).containsText(DIVERGING);
      }
      visit.expectQuiet();
    }
  }

  @Test
  void theKeysGoFromOperatorToOperator() throws IOException {
    try (Visit visit = chart(Lang.EN)) {
      drawing(visit, Lang.EN).focus();

      visit.page().keyboard().press("ArrowRight");
      assertThat(told(visit, "#0 · ")).isVisible();
      visit.page().keyboard().press("ArrowRight");
      assertThat(told(visit, "#1 · ")).isVisible();
      visit.page().keyboard().press("ArrowLeft");
      assertThat(told(visit, "#0 · ")).isVisible();
      visit.expectQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void zoomsAndComesBack(Lang lang) throws IOException {
    boolean isChinese = lang == Lang.ZH;
    try (Visit visit = chart(lang)) {
      byte[] whole = picture(visit, lang);

      visit.press(isChinese ? "放大" : "Zoom in");
      byte[] part = picture(visit, lang);
      assertFalse(Arrays.equals(whole, part), "zoomed in");

      visit.press(isChinese ? "右移" : "Right");
      assertFalse(Arrays.equals(part, picture(visit, lang)), "moved");

      visit.press(isChinese ? "复位" : "Reset");
      assertArrayEquals(whole, picture(visit, lang));
      visit.expectQuiet();
    }
  }

  @Test
  void aDraggedPartIsEnlarged() throws IOException {
    try (Visit visit = chart(Lang.EN)) {
      byte[] whole = picture(visit, Lang.EN);
      BoundingBox box = drawing(visit, Lang.EN).boundingBox();
      double y = box.y + box.height / 2;

      visit.page().mouse().move(box.x + box.width * 0.3, y);
      visit.page().mouse().down();
      visit.page().mouse().move(box.x + box.width * 0.6, y);
      visit.page().mouse().up();
      assertFalse(Arrays.equals(whole, picture(visit, Lang.EN)), "enlarged");

      visit.page().mouse().dblclick(box.x + box.width / 2, y);
      assertArrayEquals(whole, picture(visit, Lang.EN));
      visit.expectQuiet();
    }
  }
}

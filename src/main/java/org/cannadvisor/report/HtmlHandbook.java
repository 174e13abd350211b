package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.cannadvisor.model.Handbook;

/**
 * What a pack knows as one page for a browser, in both languages, that can be searched. Asks no
 * network for anything. Texts of packs are from strangers: all of it is escaped, only addresses of
 * the web that begin with {@code https://} are links, and long texts are cut.
 */
public final class HtmlHandbook {

  /** Of the whole page, in characters; the built-in one is a twentieth of that. */
  static final int LONGEST_PAGE = 40_000_000;

  /** Of one text, in characters. */
  static final int LONGEST_TEXT = 20_000;

  private HtmlHandbook() {}

  /**
   * Writes the page.
   *
   * @throws IOException also where it would be longer than a browser can show
   */
  public static void write(Handbook handbook, Writer out) throws IOException {
    Map<String, Object> values =
        Map.of("book", handbook, "assets", HtmlAssets.of("handbook.css", "handbook.js"));
    HtmlPages.write("handbook.jte", values, LONGEST_PAGE, out);
  }

  /** A text that is no longer than a page can bear. */
  static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end) + "…";
  }

  /** The same on one line, what would hide or turn other text made visible. */
  static String line(String text) {
    return Visible.line(cut(text).replaceAll("\\R", " "));
  }
}

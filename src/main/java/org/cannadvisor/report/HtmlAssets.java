package org.cannadvisor.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cannadvisor.model.Sha256;

/**
 * Style and program of a page. Its policy allows these two by their hashes and nothing else.
 *
 * @param style the style sheet
 * @param script the program
 */
record HtmlAssets(String style, String script) {

  private static final String CHART = "/META-INF/resources/webjars/uplot/1.6.30/";

  /** Those of a page without chart. */
  static HtmlAssets of(String script) throws IOException {
    return new HtmlAssets(own("page.css"), own("page.js") + own(script));
  }

  /** Those of a page with a style sheet of its own beside the common one. */
  static HtmlAssets of(String style, String script) throws IOException {
    return new HtmlAssets(own("page.css") + own(style), own("page.js") + own(script));
  }

  /** With the charting library. */
  static HtmlAssets withChart(String script) throws IOException {
    String licence =
        "/*! uPlot 1.6.30, https://github.com/leeoniya/uPlot\n" + text(CHART + "LICENSE") + "*/\n";
    return new HtmlAssets(
        licence + text(CHART + "dist/uPlot.min.css") + "\n" + own("page.css"),
        licence + text(CHART + "dist/uPlot.iife.min.js") + "\n" + own("page.js") + own(script));
  }

  /** What the page may load and run. */
  String policy() {
    return "default-src 'none'; script-src "
        + hash(script)
        + "; style-src "
        + hash(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String own(String name) throws IOException {
    return text("/org/cannadvisor/report/" + name);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = HtmlAssets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("Part of the program is missing: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  private static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}

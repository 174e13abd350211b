package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.cannadvisor.model.Guide;

/** The guided checklist as one page for a browser, which keeps the answers and can export them. */
final class HtmlGuide implements GuideWriter {

  @Override
  public void write(Guide guide, Writer out) throws IOException {
    Map<String, Object> values =
        Map.of(
            "guide",
            guide,
            "assets",
            HtmlAssets.of("checklist.js"),
            "questions",
            GuideIsland.of(guide));
    HtmlPages.write("checklist.jte", values, out);
  }
}

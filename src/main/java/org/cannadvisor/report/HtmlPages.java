package org.cannadvisor.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.util.Map;

/** Fills the templates of {@code src/main/jte}, which the build has compiled. */
final class HtmlPages {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPages.class.getClassLoader(), "org.cannadvisor.report");

  private HtmlPages() {}

  /** Every value is escaped as its place in the page asks for. */
  static void write(String template, Map<String, Object> values, Writer out) throws IOException {
    write(template, values, Integer.MAX_VALUE, out);
  }

  /**
   * The same for a page whose length strangers decide.
   *
   * @param longest in characters
   * @throws IOException where it would be longer
   */
  static void write(String template, Map<String, Object> values, int longest, Writer out)
      throws IOException {
    var page = new BoundedWriter(longest);
    try {
      ENGINE.render(template, values, new WriterOutput(page));
    } catch (BoundedWriter.Full full) {
      throw new FileSystemException("", null, full.getMessage());
    }
    out.write(page.toString());
    out.flush();
  }
}

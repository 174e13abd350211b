package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the web in the name of a source. Only {@code https} is one: what a pack writes may
 * be meant to run, as {@code javascript:}, or to be read by others on its way.
 */
final class SourceSpans {

  /** Host, port and path of plain ASCII; no user, which makes a host look like another. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::\\d{1,5})?"
              + "(?![A-Za-z0-9.:-]*@)"
              + "(?:[/?#][A-Za-z0-9/?#=&%_.,:;~+!*@$()-]{0,1500})?");

  /** What ends a sentence, or the bracket around an address, and no address. */
  private static final Pattern BEHIND = Pattern.compile("[.,:;!?)]+$");

  private SourceSpans() {}

  /**
   * A part of a text, not escaped.
   *
   * @param isLink whether it is an address
   */
  record Span(String text, boolean isLink) {}

  /** The parts in their order. */
  static List<Span> of(String source) {
    var spans = new ArrayList<Span>();
    Matcher address = ADDRESS.matcher(source);
    int from = 0;
    while (address.find()) {
      String url = BEHIND.matcher(address.group()).replaceFirst("");
      add(spans, source.substring(from, address.start()), false);
      add(spans, url, true);
      from = address.start() + url.length();
    }
    add(spans, source.substring(from), false);
    return spans;
  }

  private static void add(List<Span> spans, String text, boolean isLink) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, isLink));
    }
  }
}

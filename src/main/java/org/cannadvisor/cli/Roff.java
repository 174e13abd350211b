package org.cannadvisor.cli;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Lang;

/** Writes the requests of a manual page; what is given as text cannot become a request. */
final class Roff {

  /** Where a line of Chinese may not begin. */
  private static final String CLOSING = "，。、；：？！）】》」』”’";

  private static final String OPENING = "（【《「『“‘";

  private final StringBuilder page = new StringBuilder();
  private final Lang lang;

  Roff(Lang lang) {
    this.lang = lang;
  }

  /** The first line of a page; no date, so that the same program gives the same page. */
  void title(String name, String version) {
    line(".TH " + escaped(name.toUpperCase(Locale.ROOT)) + " 1 \"\" \"" + escaped(version) + "\"");
    line(".nh");
    line(".ad l");
  }

  void section(String heading) {
    line(".SH \"" + escaped(heading) + "\"");
  }

  void text(String words) {
    line(".PP");
    line(prose(words));
  }

  /** Lines that were made of {@link #bold} and {@link #italic}. */
  void raw(String lines) {
    line(lines);
  }

  /** Commands, line by line as they are. */
  void example(List<String> commands) {
    line(".PP");
    line(".nf");
    commands.forEach(command -> line(safe(escaped(command))));
    line(".fi");
  }

  /** Something and what it is for, set in. */
  void item(String label, String words) {
    line(".TP");
    line(label);
    line(prose(words));
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  private String prose(String words) {
    return safe(lang == Lang.ZH ? breakable(escaped(words)) : escaped(words));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("\"", "\\(dq");
  }

  /** A line that begins as a request would is kept from being one. */
  private static String safe(String line) {
    return line.startsWith(".") ? "\\&" + line : line;
  }

  /** Roff breaks lines at spaces; between Chinese characters it must be told that it may. */
  private static String breakable(String text) {
    var breakable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      breakable.append(text.charAt(i));
      boolean isLast = i + 1 == text.length();
      if (!isLast && mayBreak(text.charAt(i), text.charAt(i + 1))) {
        breakable.append("\\:");
      }
    }
    return breakable.toString();
  }

  private static boolean mayBreak(char before, char after) {
    return isWide(before)
        && after != ' '
        && CLOSING.indexOf(after) < 0
        && OPENING.indexOf(before) < 0;
  }

  private static boolean isWide(char character) {
    return character >= 0x2E80;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}

package org.cannadvisor.intake.command;

import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.intake.SourceText;

/**
 * A piece of shell text that knows on which line of its file each character stands.
 *
 * @param lines from the offset of the first character of a line to its 1-based number
 */
record Script(String text, TreeMap<Integer, Integer> lines) {

  /** More than this is not read: no script is that long, and lines of a log are data. */
  static final int MAX_LENGTH = 256 * 1024;

  /** The start of a file, at most {@value #MAX_LENGTH} characters of it. */
  static Script of(SourceText source) {
    String content = source.content();
    return of(content.substring(0, Math.min(content.length(), MAX_LENGTH)), 1);
  }

  static Script of(String text, int firstLine) {
    var lines = new TreeMap<Integer, Integer>();
    int line = firstLine;
    lines.put(0, line);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      lines.put(end + 1, ++line);
    }
    return new Script(text, lines);
  }

  int lineOf(int offset) {
    Map.Entry<Integer, Integer> entry = lines.floorEntry(offset);
    return entry == null ? 0 : entry.getValue();
  }

  /** The part between two offsets, with its lines. */
  Script part(int from, int to) {
    var inner = new TreeMap<Integer, Integer>();
    inner.put(0, lineOf(from));
    lines.subMap(from, false, to, false).forEach((at, line) -> inner.put(at - from, line));
    return new Script(text.substring(from, to), inner);
  }

  /** Where the line that holds {@code offset} ends, with the lines that continue it. */
  int commandEnd(int offset) {
    int end = text.indexOf('\n', offset);
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  /** Blanks instead of quotes and brackets, which nobody closes. */
  Script withoutQuotes() {
    return new Script(text.replaceAll("[\"'`()]", " "), lines);
  }

  /** As the inner shell sees it: {@code \"} has become a quote. */
  Script withoutEscapedQuotes() {
    var plain = new StringBuilder();
    var moved = new TreeMap<Integer, Integer>();
    for (int at = 0; at < text.length(); at++) {
      Integer line = lines.get(at);
      if (line != null) {
        moved.put(plain.length(), line);
      }
      if (!text.startsWith("\\\"", at)) {
        plain.append(text.charAt(at));
      } else {
        plain.append('"');
        at++;
      }
    }
    return new Script(plain.toString(), moved);
  }
}

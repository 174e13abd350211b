package org.cannadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Evidence;

/**
 * A text file of the project, decoded, with its line ends made {@code \n} and a byte order mark
 * dropped.
 */
public final class SourceText {

  private final String path;
  private final String content;
  private final List<String> lines;
  private final boolean hasPlaces;

  /**
   * @param path relative to the project directory, with {@code /} between its parts
   */
  public SourceText(String path, String content) {
    this(path, withPlainLineEnds(content), true, true);
  }

  private SourceText(String path, String content, boolean hasLines, boolean hasPlaces) {
    this.path = path;
    this.content = content;
    this.lines = hasLines ? split(content) : List.of();
    this.hasPlaces = hasPlaces;
  }

  /**
   * A text that stands inside a file which is none: nobody can look up its lines, so that every
   * place in it is the file as a whole.
   */
  public static SourceText withoutLines(String path, String content) {
    return new SourceText(path, content, false, false);
  }

  /**
   * A text that was computed from the files at {@code path} and lies nowhere: it has lines to read,
   * but every place in it is the path as a whole.
   */
  public static SourceText computed(String path, String content) {
    return new SourceText(path, withPlainLineEnds(content), true, false);
  }

  private static String withPlainLineEnds(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static List<String> split(String content) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', start)) {
      lines.add(content.substring(start, end));
      start = end + 1;
    }
    if (start < content.length()) {
      lines.add(content.substring(start));
    }
    return List.copyOf(lines);
  }

  public String path() {
    return path;
  }

  /** Last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The whole text, lines ended by {@code \n}. */
  public String content() {
    return content;
  }

  /** The lines without their ends; a final empty line is not counted. */
  public List<String> lines() {
    return lines;
  }

  /** The first characters of the text, for recognising it cheaply. */
  public String head() {
    return content.substring(0, Math.min(content.length(), 64 * 1024));
  }

  /**
   * The place of a line.
   *
   * @param line 1-based; 0 or a number past the end stands for the file as a whole
   */
  public Evidence at(int line) {
    if (!hasPlaces || line < 1 || line > lines.size()) {
      return Evidence.wholeFile(path);
    }
    return new Evidence(path, line, lines.get(line - 1));
  }
}

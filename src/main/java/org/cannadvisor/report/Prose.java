package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text from the knowledge base, which is written in simple Markdown: single
 * line ends are only where the author's editor was full, list items and fenced lines stand alone.
 */
final class Prose {

  private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+[.)、])\\s.*");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private Prose() {}

  /** Paragraphs in order; control characters are made visible. */
  static List<Paragraph> of(String text) {
    var prose = new Prose();
    boolean isFenced = false;
    for (String line : text.strip().replace("\r", "").split("\n", -1)) {
      if (line.strip().startsWith("```")) {
        prose.close();
        isFenced = !isFenced;
      } else if (isFenced) {
        prose.paragraphs.add(new Paragraph(Visible.line(line), true));
      } else {
        prose.take(Visible.line(line));
      }
    }
    prose.close();
    return prose.paragraphs;
  }

  /** The same with the lines of a fenced block together, as a page shows them. */
  static List<Paragraph> blocks(String text) {
    var blocks = new ArrayList<Paragraph>();
    for (Paragraph next : of(text)) {
      int last = blocks.size() - 1;
      if (next.isLiteral() && last >= 0 && blocks.get(last).isLiteral()) {
        blocks.set(last, new Paragraph(blocks.get(last).text() + "\n" + next.text(), true));
      } else {
        blocks.add(next);
      }
    }
    return blocks;
  }

  private void take(String line) {
    String words = line.strip();
    if (words.isEmpty() || isItem(words)) {
      close();
    }
    if (open.length() > 0 && !words.isEmpty() && needsSpace(words)) {
      open.append(' ');
    }
    open.append(words);
  }

  /** Most lines begin with a letter: that is told without the pattern. */
  private static boolean isItem(String words) {
    return !Character.isLetter(words.charAt(0)) && ITEM.matcher(words).matches();
  }

  /** A line end between two Chinese characters is no space. */
  private boolean needsSpace(String next) {
    return !Columns.isWide(open.codePointBefore(open.length()))
        || !Columns.isWide(next.codePointAt(0));
  }

  private void close() {
    if (open.length() > 0) {
      paragraphs.add(new Paragraph(open.toString(), false));
      open.setLength(0);
    }
  }

  /**
   * @param isLiteral to be kept as it is, as a command
   */
  record Paragraph(String text, boolean isLiteral) {}
}

package org.cannadvisor.report;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;

/** A page of {@value #WIDTH} columns that is filled from top to bottom. */
final class Page {

  static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private final Lang lang;
  private final boolean coloured;

  Page(Lang lang, boolean coloured) {
    this.lang = lang;
    this.coloured = coloured;
  }

  Lang lang() {
    return lang;
  }

  /** A label in the language of the page. */
  String say(Text label) {
    return label.in(lang);
  }

  /** A label with its {@code %s} filled. */
  String say(Text label, Object... values) {
    return String.format(Locale.ROOT, label.in(lang), values);
  }

  /** One empty line, never two. */
  void gap() {
    int end = text.length();
    if (end > 1 && text.charAt(end - 2) != '\n') {
      text.append('\n');
    }
  }

  /** A line as it is, however long. */
  void literal(int indent, String line) {
    text.append((" ".repeat(indent) + line).stripTrailing()).append('\n');
  }

  void heading(Text label, Object... values) {
    gap();
    prose(0, 0, say(label, values), Ink.BOLD);
  }

  /** Paragraphs, each line at {@code indent}. */
  void prose(int indent, String words) {
    labelled(indent, "", indent, words);
  }

  /** One paragraph whose first line is at {@code first} and whose others are at {@code rest}. */
  void hanging(int first, int rest, String words) {
    prose(first, rest, Visible.line(words), Ink.NONE);
  }

  /** One bold paragraph. */
  void title(int indent, String words) {
    prose(indent, indent, Visible.line(words), Ink.BOLD);
  }

  /** A label at {@code indent} and paragraphs beside it, from {@code column} on. */
  void labelled(int indent, String label, int column, String words) {
    String margin = padded(" ".repeat(indent) + label, column);
    for (Prose.Paragraph paragraph : Prose.of(words)) {
      for (String line : lines(paragraph, column)) {
        literal(0, margin + line);
        margin = " ".repeat(column);
      }
    }
  }

  /** Coloured where the page is. */
  String ink(Ink ink, String words) {
    return coloured ? ink.on(words) : words;
  }

  /** With spaces up to {@code column}, and at least one. */
  static String padded(String words, int column) {
    return words + " ".repeat(Math.max(words.isBlank() ? 0 : 1, column - Columns.of(words)));
  }

  private static List<String> lines(Prose.Paragraph paragraph, int column) {
    return paragraph.isLiteral()
        ? List.of(paragraph.text())
        : LineBreaks.of(paragraph.text(), WIDTH - column);
  }

  private void prose(int first, int rest, String words, Ink ink) {
    List<String> lines = LineBreaks.of(words, WIDTH - Math.max(first, rest));
    for (int i = 0; i < lines.size(); i++) {
      literal(i == 0 ? first : rest, ink(ink, lines.get(i)));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

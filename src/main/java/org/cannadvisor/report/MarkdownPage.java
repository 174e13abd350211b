package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;

/**
 * A page of Markdown that is filled from top to bottom. Whatever a project wrote stays text: {@code
 * prose} and {@code code} escape it, {@code fence} puts it where nothing is read as Markdown.
 */
final class MarkdownPage {

  private static final int COMMAND_WIDTH = 100;

  private final StringBuilder page = new StringBuilder();
  private final Lang lang;

  MarkdownPage(Lang lang) {
    this.lang = lang;
  }

  Lang lang() {
    return lang;
  }

  /** A label in the language of the page, with its values; not escaped. */
  String say(Text label, Object... values) {
    return Labels.say(lang, label, values);
  }

  /**
   * A heading; {@code words} are plain text.
   *
   * @param depth 1 for the title of the page
   */
  void heading(int depth, String words) {
    gap();
    line("#".repeat(depth) + " " + MarkdownText.of(words));
  }

  /** A paragraph that is Markdown already. */
  void paragraph(String markdown) {
    if (!markdown.isBlank()) {
      gap();
      line(markdown);
    }
  }

  /** A label in bold, and the paragraphs of a text of the knowledge base behind and below it. */
  void labelled(Text label, String words) {
    if (words.isBlank()) {
      return;
    }
    gap();
    String before = "**" + say(label) + "** ";
    for (String block : blocks(words, "")) {
      line(before + block);
      before = "";
    }
  }

  /** One item of a list, with what belongs below it. */
  void item(String marker, String markdown) {
    line(marker + " " + markdown);
  }

  /** An item whose text may have several paragraphs and lines of program text. */
  void prose(String marker, String words) {
    String indent = " ".repeat(marker.length() + 1);
    String before = marker + " ";
    for (String block : blocks(words, indent)) {
      line(before + block);
      before = indent;
    }
  }

  /** Paragraphs, set apart by an empty line each, and fenced blocks. */
  private static List<String> blocks(String words, String indent) {
    var blocks = new ArrayList<String>();
    var literal = new ArrayList<String>();
    for (Prose.Paragraph one : Prose.of(words)) {
      if (one.isLiteral()) {
        literal.add(one.text());
      } else {
        addFence(literal, indent, blocks);
        blocks.add((blocks.isEmpty() ? "" : "\n" + indent) + MarkdownText.prose(one.text()));
      }
    }
    addFence(literal, indent, blocks);
    return blocks;
  }

  private static void addFence(List<String> literal, String indent, List<String> blocks) {
    if (!literal.isEmpty()) {
      String gap = blocks.isEmpty() ? "" : "\n" + indent;
      blocks.add(gap + String.join("\n" + indent, MarkdownText.fenced("", literal)));
      literal.clear();
    }
  }

  /** Lines that are shown as they are. */
  void fence(String language, List<String> lines) {
    gap();
    MarkdownText.fenced(language, lines).forEach(this::line);
  }

  /** A shell command, broken between its options. */
  void command(String command) {
    fence("sh", CommandLines.of(command, COMMAND_WIDTH));
  }

  /** Places with what stands there, and what that says where it was not said just before. */
  void testimony(String marker, List<Testimony> evidence) {
    String earlier = "";
    for (Testimony one : evidence) {
      String says = one.says().equals(earlier) ? "" : " " + MarkdownText.prose(one.says());
      item(marker, place(one.at()) + says);
      earlier = one.says();
    }
  }

  /** {@code file:line} and the line itself. */
  String place(Evidence at) {
    String excerpt = at.text().isEmpty() ? "" : " " + MarkdownText.code(at.text());
    return place(at.file(), at.line()) + excerpt;
  }

  String place(String file, int line) {
    String name = file.equals(".") ? say(Labels.DIRECTORY) : MarkdownText.code(file);
    return line == 0 ? name : MarkdownText.code(file + ":" + line);
  }

  /** One row of a table; the cells are plain text. */
  void row(List<String> cells) {
    line("| " + String.join(" | ", cells.stream().map(MarkdownText::of).toList()) + " |");
  }

  /** The head of a table with the line below it. */
  void head(List<String> cells) {
    gap();
    row(cells);
    line("|" + "---|".repeat(cells.size()));
  }

  void gap() {
    int end = page.length();
    if (end > 0 && (end < 2 || page.charAt(end - 2) != '\n')) {
      page.append('\n');
    }
  }

  private void line(String words) {
    page.append(words.stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return page.toString();
  }
}

package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines: Latin text at spaces, Chinese after any character, but never
 * before closing nor after opening punctuation. A word that is longer than a line stays whole, so
 * that {@code file:line} and options can be copied.
 */
final class LineBreaks {

  private static final String CLOSING = "，。、；：？！）】》」』〉〕％…—’”·,.;:?!)]}%";
  private static final String OPENING = "（【《「『〈〔‘“([{";

  private LineBreaks() {}

  /** Lines of at most {@code width} columns; at least one line. */
  static List<String> of(String paragraph, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (Piece piece : pieces(paragraph)) {
      int space = piece.afterSpace() && used > 0 ? 1 : 0;
      int columns = Columns.of(piece.text());
      if (used > 0 && used + space + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        space = 0;
      }
      line.append(" ".repeat(space)).append(piece.text());
      used += space + columns;
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<Piece> pieces(String text) {
    String paragraph = text.strip();
    var pieces = new ArrayList<Piece>();
    int start = 0;
    for (int i = 0; i <= paragraph.length(); i++) {
      if (i == paragraph.length() || isSpace(paragraph.charAt(i))) {
        if (i > start) {
          addPieces(paragraph.substring(start, i), pieces);
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isSpace(char character) {
    return character <= ' ' && Character.isWhitespace(character);
  }

  private static void addPieces(String word, List<Piece> pieces) {
    int start = 0;
    for (int i = 0; i < word.length(); ) {
      int next = i + Character.charCount(word.codePointAt(i));
      if (next == word.length() || mayBreak(word.codePointAt(i), word.codePointAt(next))) {
        pieces.add(new Piece(word.substring(start, next), start == 0));
        start = next;
      }
      i = next;
    }
  }

  private static boolean mayBreak(int before, int after) {
    return (Columns.isWide(before) || Columns.isWide(after))
        && CLOSING.indexOf(after) < 0
        && OPENING.indexOf(before) < 0
        && Columns.of(after) > 0;
  }

  /** What must stay on one line. */
  private record Piece(String text, boolean afterSpace) {}
}

package org.cannadvisor.report;

/**
 * How many columns of a terminal a text takes: two for the wide characters of East Asia and for
 * pictographs (Unicode Standard Annex 11, classes W and F), none for marks that combine with the
 * character before, one for everything else, "ambiguous" ones included.
 */
final class Columns {

  /** First and last code point of each range, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul Jamo
    0x2E80, 0x303E, // CJK radicals, symbols and punctuation
    0x3041, 0x33FF, // Kana, Bopomofo, compatibility
    0x3400, 0x4DBF, // CJK extension A
    0x4E00, 0x9FFF, // CJK unified ideographs
    0xA000, 0xA4CF, // Yi
    0xA960, 0xA97F, // Hangul Jamo extended A
    0xAC00, 0xD7A3, // Hangul syllables
    0xF900, 0xFAFF, // CJK compatibility ideographs
    0xFE10, 0xFE19, // vertical forms
    0xFE30, 0xFE6F, // CJK compatibility and small forms
    0xFF01, 0xFF60, // full-width forms
    0xFFE0, 0xFFE6, // full-width signs
    0x16FE0, 0x18CFF, // Tangut, Khitan
    0x1B000, 0x1B2FF, // Kana supplements, Nushu
    0x1F300, 0x1F64F, // pictographs
    0x1F680, 0x1F6FF, // transport
    0x1F900, 0x1F9FF, // supplemental pictographs
    0x20000, 0x3FFFD, // supplementary ideographs
  };

  /** No character before it is wide or combines. */
  private static final int FIRST_COMBINING = 0x300;

  private Columns() {}

  /** Columns of a line. */
  static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  /** The text, or as much of it as fits into {@code width} columns with {@code …} behind it. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int used = 1;
    int end = 0;
    while (used + of(text.codePointAt(end)) <= width) {
      used += of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  static int of(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      return 1;
    }
    if (isWide(codePoint)) {
      return 2;
    }
    int type = Character.getType(codePoint);
    boolean combines = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    return combines ? 0 : 1;
  }

  static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}

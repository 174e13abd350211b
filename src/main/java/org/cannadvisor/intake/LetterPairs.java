package org.cannadvisor.intake;

/**
 * Which letters stand beside which in a text, without case of Latin letters: a string of which two
 * neighbours do so nowhere in the text is not in it. Asking takes a few steps however long the text
 * is. Pairs may share a bit, so a string that is not there may seem to be.
 */
final class LetterPairs {

  /** For lines, for notes, for whole files; a text fills a tenth of the bits or less. */
  private static final int SMALL = 10;

  private static final int MIDDLE = 13;
  private static final int LARGE = 16;
  private static final int SMALL_TEXT = 128;
  private static final int MIDDLE_TEXT = 1024;

  /** In place of a neighbour: the letter alone. */
  private static final char NONE = '\uffff';

  /** Spreads pairs over the bits; 2^32 divided by the golden section. */
  private static final int SPREAD = 0x9E3779B9;

  /** Many expressions are looked for in one text, one after the other. */
  private static final ThreadLocal<LetterPairs> LAST =
      ThreadLocal.withInitial(() -> new LetterPairs(""));

  private final String text;
  private final long[] bits;
  private final int shift;

  private LetterPairs(String text) {
    this.text = text;
    int size = text.length() <= SMALL_TEXT ? SMALL : text.length() <= MIDDLE_TEXT ? MIDDLE : LARGE;
    bits = new long[1 << (size - 6)];
    shift = Integer.SIZE - size;
    char before = NONE;
    for (int i = 0; i < text.length(); i++) {
      char letter = small(text.charAt(i));
      add(before, letter);
      if (Needles.isRare(letter)) {
        add(letter, NONE);
      }
      before = letter;
    }
  }

  static LetterPairs of(String text) {
    LetterPairs last = LAST.get();
    if (!last.text.equals(text)) {
      last = new LetterPairs(text);
      LAST.set(last);
    }
    return last;
  }

  /** The pairs of a string in lower case; of one letter, the letter alone. */
  static int[] in(String needle) {
    int[] pairs = new int[Math.max(1, needle.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair(needle.charAt(i), needle.length() == 1 ? NONE : needle.charAt(i + 1));
    }
    return pairs;
  }

  /** Whether all of these pairs are in the text. */
  boolean hold(int[] pairs) {
    for (int pair : pairs) {
      int bit = (pair * SPREAD) >>> shift;
      if ((bits[bit >>> 6] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  private void add(char one, char next) {
    int bit = (pair(one, next) * SPREAD) >>> shift;
    bits[bit >>> 6] |= 1L << bit;
  }

  private static int pair(char one, char next) {
    return one << Character.SIZE | next;
  }

  private static char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }
}

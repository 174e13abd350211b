package org.cannadvisor.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a text, as solved faults are compared by: parts of names ({@code width_stride} and
 * {@code widthStride} are two words each) in lower case, and each two neighbours of a run of
 * Chinese characters, since nobody writes spaces between them. Numbers are none.
 */
public final class SpokenWords {

  /** Parts shorter than this say nothing. */
  private static final int SHORTEST = 2;

  /** No word of a person is longer; a line of base64 is none. */
  private static final int LONGEST = 40;

  private SpokenWords() {}

  /** The words in their order, as often as they stand there. */
  public static List<String> of(String text) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isLetter(c)) {
        end = endOfWord(text, at);
        if (end - at >= SHORTEST && end - at <= LONGEST) {
          words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
        }
      } else if (isHan(c) && end < text.length() && isHan(text.charAt(end))) {
        words.add(text.substring(at, at + 2));
      }
      at = end;
    }
    return words;
  }

  /** In how many of the texts each word stands. */
  public static Map<String, Integer> counted(List<String> texts) {
    var counts = new HashMap<String, Integer>();
    for (String text : texts) {
      of(text).stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  /** A capital after a small letter or a digit begins a new word. */
  private static int endOfWord(String text, int start) {
    int end = start + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      if (isCapital(text.charAt(end)) && !isCapital(text.charAt(end - 1))) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}

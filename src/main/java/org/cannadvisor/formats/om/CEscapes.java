package org.cannadvisor.formats.om;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes written as in C: {@code \n}, {@code \"}, {@code \345}. */
final class CEscapes {

  private static final int OCTAL_DIGITS = 3;
  private static final int HEX_DIGITS = 2;

  private CEscapes() {}

  /** The text that is meant. */
  static String plain(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at = escape(text, at + 1, bytes);
      } else {
        int end = text.offsetByCodePoints(at, 1);
        bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int escape(String text, int at, ByteArrayOutputStream bytes) {
    char letter = text.charAt(at);
    if (letter >= '0' && letter <= '7') {
      return digits(text, at, OCTAL_DIGITS, 8, bytes);
    } else if (letter == 'x' && at + 1 < text.length() && isDigit(text.charAt(at + 1), 16)) {
      return digits(text, at + 1, HEX_DIGITS, 16, bytes);
    }
    switch (letter) {
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      default -> bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
    }
    return at + 1;
  }

  private static int digits(
      String text, int from, int most, int base, ByteArrayOutputStream bytes) {
    int value = 0;
    int at = from;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at), base)) {
      value = value * base + Character.digit(text.charAt(at), base);
      at++;
    }
    bytes.write(value);
    return at;
  }

  private static boolean isDigit(char character, int base) {
    return character < 128 && Character.digit(character, base) >= 0;
  }
}

package org.cannadvisor.intake.code;

/** Escapes like {@code \n} and {@code \x41} in strings of Python. */
final class PythonEscapes {

  private final String content;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private PythonEscapes(String content) {
    this.content = content;
  }

  static String resolve(String content) {
    return content.indexOf('\\') < 0 ? content : new PythonEscapes(content).resolve();
  }

  private String resolve() {
    while (at < content.length()) {
      char next = content.charAt(at++);
      if (next != '\\' || at == content.length()) {
        plain.append(next);
      } else {
        escape(content.charAt(at++));
      }
    }
    return plain.toString();
  }

  private void escape(char kind) {
    switch (kind) {
      case '\n' -> {}
      case '\\', '\'', '"' -> plain.append(kind);
      case 'a' -> plain.append('\u0007');
      case 'b' -> plain.append('\b');
      case 'f' -> plain.append('\f');
      case 'n' -> plain.append('\n');
      case 'r' -> plain.append('\r');
      case 't' -> plain.append('\t');
      case 'v' -> plain.append('\u000b');
      case 'x' -> code(kind, 2, 16);
      case 'u' -> code(kind, 4, 16);
      case 'U' -> code(kind, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> plain.append('\\').append(kind);
    }
  }

  private void octal() {
    at--;
    int end = at;
    while (end < content.length() && end < at + 3 && Character.digit(content.charAt(end), 8) >= 0) {
      end++;
    }
    code('0', end - at, 8);
  }

  /** Takes a number of digits for a character; what is none stays as it is written. */
  private void code(char kind, int digits, int radix) {
    int end = Math.min(content.length(), at + digits);
    String written = content.substring(at, end);
    int code = written.matches("[0-9a-fA-F]+") ? Integer.parseUnsignedInt(written, radix) : -1;
    if (written.length() == digits && Character.isValidCodePoint(code)) {
      plain.appendCodePoint(code);
      at = end;
    } else {
      plain.append('\\').append(kind);
    }
  }
}

package org.cannadvisor.intake.code;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.syntax.Syntax;

/** Numbers, characters and texts as C++ writes them. */
final class CppLiterals {

  private static final Pattern WHOLE = Pattern.compile("(0x[0-9a-f]+|0b[01]+|[0-9]+)[ulz]*");
  private static final Pattern FRACTION =
      Pattern.compile("((?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?)(?:[fl]|f16|f32|f64)?");
  private static final int MAX_DIGITS = 80;

  private CppLiterals() {}

  /** {@code 1024U}, {@code 0x10}, {@code 1'000}, {@code 1.0f}, {@code -1}. */
  static Expr number(String text, int line) {
    Expr value = unsigned(text.replaceFirst("^[-+]\\s*+", ""), line);
    return value instanceof Expr.Num number && text.startsWith("-")
        ? new Expr.Num(-number.value(), number.whole(), line)
        : value;
  }

  private static Expr unsigned(String text, int line) {
    String plain = text.replace("'", "").toLowerCase(Locale.ROOT);
    if (plain.length() > MAX_DIGITS) {
      return new Expr.Other(line);
    }
    var whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      return whole(whole.group(1))
          .<Expr>map(value -> new Expr.Num(value, true, line))
          .orElse(new Expr.Other(line));
    }
    var fraction = FRACTION.matcher(plain);
    return fraction.matches()
        ? new Expr.Num(Double.parseDouble(fraction.group(1)), false, line)
        : new Expr.Other(line);
  }

  private static Optional<Double> whole(String digits) {
    if (digits.startsWith("0x")) {
      return Optional.of(new BigInteger(digits.substring(2), 16).doubleValue());
    }
    if (digits.startsWith("0b")) {
      return Optional.of(new BigInteger(digits.substring(2), 2).doubleValue());
    }
    boolean octal = digits.length() > 1 && digits.startsWith("0");
    return octal && digits.matches(".*[89].*")
        ? Optional.empty()
        : Optional.of(new BigInteger(digits, octal ? 8 : 10).doubleValue());
  }

  /** {@code 'a'}; several characters in one are no number that anybody means. */
  static Expr character(Syntax node, CppReading reading) {
    var inner =
        node.parts().stream()
            .filter(part -> part.is("character") || part.is("escape_sequence"))
            .toList();
    int line = reading.line(node);
    if (inner.size() != 1) {
      return new Expr.Other(line);
    }
    String text = reading.text(inner.get(0));
    String value = inner.get(0).is("character") ? text : unescaped(text);
    return value.isEmpty() ? new Expr.Other(line) : new Expr.Num(value.codePointAt(0), true, line);
  }

  /** One string or several in a row; macros between them are {@code {}}. */
  static Expr string(Syntax node, CppReading reading) {
    var text = new StringBuilder();
    if (node.is("concatenated_string")) {
      node.parts().forEach(part -> append(part, reading, text));
    } else {
      append(node, reading, text);
    }
    return new Expr.Text(text.toString(), reading.line(node));
  }

  private static void append(Syntax node, CppReading reading, StringBuilder text) {
    if (!node.is("string_literal") && !node.is("raw_string_literal")) {
      text.append("{}");
      return;
    }
    for (Syntax part : node.parts()) {
      switch (part.type()) {
        case "string_content", "raw_string_content" -> text.append(reading.text(part));
        case "escape_sequence" -> text.append(unescaped(reading.text(part)));
        default -> {}
      }
    }
  }

  /** What an escape sequence stands for; empty where it is none. */
  private static String unescaped(String escape) {
    if (escape.length() < 2) {
      return "";
    }
    String rest = escape.substring(1);
    return switch (rest.charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'a', 'b', 'f', 'v' -> " ";
      case '\n' -> "";
      case 'x', 'u', 'U' -> codePoint(rest.substring(1), 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> codePoint(rest, 8);
      default -> rest.substring(0, 1);
    };
  }

  private static String codePoint(String digits, int radix) {
    if (digits.isEmpty() || digits.length() > 8) {
      return "";
    }
    long code = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = Character.digit(digits.charAt(at), radix);
      if (digit < 0) {
        return "";
      }
      code = code * radix + digit;
    }
    return code <= Character.MAX_CODE_POINT ? Character.toString((int) code) : "";
  }
}

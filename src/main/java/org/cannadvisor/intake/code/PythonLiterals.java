package org.cannadvisor.intake.code;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** Numbers and strings. */
final class PythonLiterals {

  /** More digits than any number that is meant. */
  private static final int MAX_DIGITS = 400;

  private final PythonSource source;

  PythonLiterals(PythonSource source) {
    this.source = source;
  }

  Expr integer(Syntax node) {
    String digits = digits(node).replaceFirst("l$", "");
    int radix =
        switch (digits.length() < 3 ? "" : digits.substring(0, 2)) {
          case "0x" -> 16;
          case "0o" -> 8;
          case "0b" -> 2;
          default -> 10;
        };
    Optional<Double> value = integer(radix == 10 ? digits : digits.substring(2), radix);
    return value.map(known -> number(known, true, node)).orElseGet(() -> other(node));
  }

  private static Optional<Double> integer(String digits, int radix) {
    if (digits.length() > MAX_DIGITS || (radix == 10 && digits.matches("0+[1-9]\\d*"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigInteger(digits, radix).doubleValue());
    } catch (NumberFormatException complex) {
      return Optional.empty();
    }
  }

  /** {@code 1.5e-3}; {@code 2j} is not followed. */
  Expr real(Syntax node) {
    String digits = digits(node);
    return digits.length() > MAX_DIGITS || !digits.matches("[\\d.]+(?:e[+-]?\\d+)?")
        ? other(node)
        : number(Double.parseDouble(digits), false, node);
  }

  private String digits(Syntax node) {
    return source.text(node).replace("_", "").toLowerCase(Locale.ROOT);
  }

  private Expr number(double value, boolean whole, Syntax node) {
    return Double.isInfinite(value) ? other(node) : new Expr.Num(value, whole, source.line(node));
  }

  private Expr other(Syntax node) {
    return new Expr.Other(source.line(node));
  }

  /** One string, or several that stand side by side. */
  Expr text(Syntax node) {
    if (PythonSource.isDamaged(node)) {
      return other(node);
    }
    var text = new StringBuilder();
    if (node.is("concatenated_string")) {
      source.parts(node).forEach(part -> append(part, text));
    } else {
      append(node, text);
    }
    return new Expr.Text(text.toString(), source.line(node));
  }

  private void append(Syntax string, StringBuilder text) {
    String start = string.child("string_start").map(source::text).orElse("");
    String prefix = start.toLowerCase(Locale.ROOT);
    for (Syntax part : string.children()) {
      if (part.is("interpolation")) {
        text.append("{}");
      } else if (part.is("string_content")) {
        String content = source.text(part);
        String plain = prefix.contains("f") ? withoutDoubledBraces(content) : content;
        text.append(prefix.contains("r") ? plain : PythonEscapes.resolve(plain));
      }
    }
  }

  private static String withoutDoubledBraces(String content) {
    return content.replace("{{", "{").replace("}}", "}");
  }

  /** Whether a string is the same in every run. */
  static boolean isConstant(Syntax string) {
    return string.is("concatenated_string")
        ? string.children().stream().allMatch(PythonLiterals::isConstant)
        : string.child("interpolation").isEmpty();
  }
}

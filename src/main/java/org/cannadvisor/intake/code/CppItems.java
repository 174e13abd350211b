package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** Lists in brackets: arguments of a call and initializers. */
final class CppItems {

  private CppItems() {}

  /** {@code {1, 2}} and {@code {.a = 1}}. */
  static Expr of(Syntax list, List<Stmt> before, CppReading reading) {
    int line = reading.line(list);
    List<Expr.Argument> entries = arguments(list, before, reading);
    boolean named = !entries.isEmpty() && entries.stream().noneMatch(e -> e.name().isEmpty());
    return named
        ? new Expr.Pairs(entries, line)
        : new Expr.Items(entries.stream().map(Expr.Argument::value).toList(), line);
  }

  /** The entries of a list in brackets; those behind a damaged place are not known. */
  static List<Expr.Argument> arguments(Syntax list, List<Stmt> before, CppReading reading) {
    var entries = new ArrayList<Expr.Argument>();
    boolean damaged = false;
    for (Syntax part : list.parts()) {
      switch (part.type()) {
        case "(", ")", "{", "}", "," -> {}
        case "ERROR" -> damaged = true;
        default ->
            entries.add(
                damaged
                    ? new Expr.Argument("", new Expr.Other(reading.line(part)))
                    : entry(part, entries.size(), before, reading));
      }
    }
    return entries;
  }

  /** {@code .name = value}, or {@code [0] = value} where it stands in its place. */
  private static Expr.Argument entry(
      Syntax part, int position, List<Stmt> before, CppReading reading) {
    if (!part.is("initializer_pair")) {
      return new Expr.Argument("", reading.expressions().of(part, before));
    }
    List<Syntax> parts = part.parts();
    Expr value = reading.expressions().of(parts.get(parts.size() - 1), before);
    String at = reading.text(parts.get(0)).replaceAll("\\s", "");
    if (parts.size() == 3 && at.startsWith(".")) {
      return new Expr.Argument(at.substring(1), value);
    }
    boolean inPlace = parts.size() == 3 && at.equals("[" + position + "]");
    return new Expr.Argument("", inPlace ? value : new Expr.Other(value.line()));
  }
}

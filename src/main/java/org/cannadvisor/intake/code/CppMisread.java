package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Expressions that the grammar takes for declarations: the arguments of {@code cv::Mat m(h, w);},
 * and {@code CHECK(f(x))} without a semicolon.
 */
final class CppMisread {

  private CppMisread() {}

  /** A parameter list as the arguments of a call; empty where it really is one of parameters. */
  static Optional<List<Expr.Argument>> arguments(Syntax list, CppReading reading) {
    var arguments = new ArrayList<Expr.Argument>();
    for (Syntax part : list.parts()) {
      if (part.is("(") || part.is(")") || part.is(",")) {
        continue;
      }
      Optional<Expr> value =
          part.is("parameter_declaration") ? parameter(part, reading) : Optional.empty();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(new Expr.Argument("", value.get()));
    }
    return Optional.of(arguments);
  }

  private static Optional<Expr> parameter(Syntax parameter, CppReading reading) {
    List<Syntax> parts = parameter.parts();
    Syntax first = parts.get(0);
    boolean named = first.is("type_identifier") || first.is("qualified_identifier");
    if (!named || parts.size() > 2) {
      return Optional.empty();
    }
    Expr name = reading.expressions().of(first);
    return parts.size() == 1 ? Optional.of(name) : applied(name, parts.get(1), reading);
  }

  /** {@code a *b}, {@code a &b}, {@code a[0]} and {@code a(b)}, read as expressions. */
  private static Optional<Expr> applied(Expr left, Syntax declarator, CppReading reading) {
    int line = left.line();
    List<Syntax> parts = declarator.parts();
    return switch (declarator.type()) {
      case "pointer_declarator" -> pair("*", left, parts, reading);
      case "reference_declarator" -> pair("&", left, parts, reading);
      case "abstract_array_declarator" ->
          parts.size() == 3
              ? Optional.of(new Expr.Index(left, reading.expressions().of(parts.get(1)), line))
              : Optional.empty();
      case "abstract_function_declarator" ->
          declarator
              .child("parameter_list")
              .filter(list -> parts.size() == 1)
              .flatMap(list -> arguments(list, reading))
              .map(arguments -> new Expr.Call(left, arguments, line));
      default -> Optional.empty();
    };
  }

  private static Optional<Expr> pair(
      String operator, Expr left, List<Syntax> parts, CppReading reading) {
    return parts.size() == 2 && reading.text(parts.get(0)).equals(operator)
        ? expression(parts.get(1), reading)
            .map(right -> new Expr.Binary(operator, left, right, left.line()))
        : Optional.empty();
  }

  /** A declarator as the expression that it looks like. */
  static Optional<Expr> expression(Syntax declarator, CppReading reading) {
    return reading.deeper(() -> shallow(declarator, reading), Optional.empty());
  }

  private static Optional<Expr> shallow(Syntax declarator, CppReading reading) {
    List<Syntax> parts = declarator.parts();
    return switch (declarator.type()) {
      case "identifier", "qualified_identifier" ->
          Optional.of(reading.expressions().of(declarator));
      case "parenthesized_declarator" ->
          parts.size() == 3 ? expression(parts.get(1), reading) : Optional.empty();
      case "pointer_declarator" ->
          parts.size() == 2 ? expression(parts.get(1), reading) : Optional.empty();
      case "reference_declarator" ->
          parts.size() == 2
              ? expression(parts.get(1), reading)
                  .map(inner -> new Expr.Unary("&", inner, inner.line()))
              : Optional.empty();
      case "array_declarator" ->
          parts.size() == 4
              ? expression(parts.get(0), reading)
                  .map(
                      inner ->
                          new Expr.Index(
                              inner, reading.expressions().of(parts.get(2)), inner.line()))
              : Optional.empty();
      case "function_declarator" -> call(declarator, reading);
      default -> Optional.empty();
    };
  }

  /** {@code f(x)} that was taken for the declaration of a function. */
  static Optional<Expr> call(Syntax declarator, CppReading reading) {
    List<Syntax> parts = declarator.parts();
    if (parts.size() != 2 || !parts.get(1).is("parameter_list")) {
      return Optional.empty();
    }
    return expression(parts.get(0), reading)
        .flatMap(
            callee ->
                arguments(parts.get(1), reading)
                    .map(arguments -> new Expr.Call(callee, arguments, callee.line())));
  }

  /** {@code CHECK(f(x))} on a line of its own. */
  static Optional<Expr> macroCall(Syntax declaration, CppReading reading) {
    List<Syntax> parts = declaration.parts();
    boolean fits =
        parts.size() >= 2
            && parts.get(0).is("type_identifier")
            && parts.get(1).is("parenthesized_declarator");
    if (!fits || parts.size() > 3) {
      return Optional.empty();
    }
    Expr name = reading.expressions().of(parts.get(0));
    return expression(parts.get(1), reading)
        .map(
            argument -> new Expr.Call(name, List.of(new Expr.Argument("", argument)), name.line()));
  }
}

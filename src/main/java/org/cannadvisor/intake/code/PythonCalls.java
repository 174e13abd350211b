package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** Calls and indices. */
final class PythonCalls {

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonExpressions expressions;

  PythonCalls(PythonSource source, PythonFlow flow, PythonExpressions expressions) {
    this.source = source;
    this.flow = flow;
    this.expressions = expressions;
  }

  Expr call(Syntax node) {
    List<Syntax> parts = source.parts(node);
    if (parts.size() != 2 || PythonSource.isDamaged(parts.get(1))) {
      return expressions.other(node);
    }
    Expr callee = expressions.of(parts.get(0));
    List<Expr.Argument> arguments = arguments(parts.get(1));
    if (isDict(callee, arguments)) {
      return new Expr.Pairs(arguments, source.line(node));
    }
    boolean parent = callee instanceof Expr.Name name && name.name().equals("super");
    return new Expr.Call(
        callee, parent && !flow.self().isEmpty() ? List.of() : arguments, source.line(node));
  }

  /** {@code dict(type='Resize', **more)} is {@code {'type': 'Resize', **more}}. */
  private static boolean isDict(Expr callee, List<Expr.Argument> arguments) {
    return callee instanceof Expr.Name name
        && name.name().equals("dict")
        && arguments.stream().allMatch(one -> !one.name().isEmpty() && !one.name().equals("*"));
  }

  private List<Expr.Argument> arguments(Syntax list) {
    return list.is("argument_list")
        ? source.elements(list).stream().map(this::argument).toList()
        : List.of(new Expr.Argument("", expressions.of(list)));
  }

  private Expr.Argument argument(Syntax node) {
    List<Syntax> parts = source.parts(node);
    String name =
        switch (node.type()) {
          case "keyword_argument" -> source.text(parts.get(0));
          case "list_splat" -> "*";
          case "dictionary_splat" -> "**";
          default -> "";
        };
    return new Expr.Argument(
        name, expressions.of(name.isEmpty() ? node : parts.get(parts.size() - 1)));
  }

  /** {@code x[[2, 1, 0]]} picks along the first axis, {@code x[2, 1, 0]} along three. */
  Expr subscript(Syntax node) {
    List<Syntax> parts = source.parts(node);
    Expr object = expressions.of(parts.get(0));
    if (parts.size() < 4 || !parts.get(1).is("[")) {
      return expressions.other(node);
    }
    List<Syntax> inside = parts.subList(2, parts.size() - 1);
    boolean several = inside.stream().anyMatch(part -> part.is(","));
    List<Expr> indices =
        inside.stream().filter(part -> !part.is(",")).map(expressions::of).toList();
    boolean picks = !several && inside.get(0).is("list");
    Expr at = several || picks ? new Expr.Items(indices, source.line(node)) : indices.get(0);
    return new Expr.Index(object, at, source.line(node));
  }

  /** {@code from:to:step}, each of which may be left out. */
  Expr slice(Syntax node) {
    int line = source.line(node);
    var bounds = new ArrayList<Expr>(Collections.nCopies(3, new Expr.Nothing(line)));
    int at = 0;
    for (Syntax part : source.parts(node)) {
      if (part.is(":")) {
        at++;
      } else if (at < bounds.size()) {
        bounds.set(at, expressions.of(part));
      }
    }
    return new Expr.Slice(bounds.get(0), bounds.get(1), bounds.get(2), line);
  }
}

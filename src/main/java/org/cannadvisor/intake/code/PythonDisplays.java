package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cannadvisor.intake.syntax.Syntax;

/** Lists, tuples, sets, dicts, written out or as comprehensions. */
final class PythonDisplays {

  /** Parts of one display or comprehension that nest in the plain form. */
  private static final int MAX_PARTS = 10;

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonExpressions expressions;

  PythonDisplays(PythonSource source, PythonFlow flow, PythonExpressions expressions) {
    this.source = source;
    this.flow = flow;
    this.expressions = expressions;
  }

  /** {@code [a, *b, c]} is {@code [a] + list(b) + [c]}. */
  Expr items(Syntax node) {
    List<Syntax> elements = source.elements(node);
    long unpacked = elements.stream().filter(PythonDisplays::isUnpacked).count();
    if (unpacked > MAX_PARTS) {
      return expressions.other(node);
    }
    if (unpacked == 0) {
      return new Expr.Items(elements.stream().map(expressions::of).toList(), source.line(node));
    }
    return joined(elements, node);
  }

  private static boolean isUnpacked(Syntax element) {
    return element.is("list_splat");
  }

  private Expr joined(List<Syntax> elements, Syntax node) {
    int line = source.line(node);
    var sides = new ArrayList<Expr>();
    var plain = new ArrayList<Expr>();
    for (Syntax element : elements) {
      if (isUnpacked(element)) {
        flush(plain, sides, line);
        Expr all = expressions.of(element.children().get(element.children().size() - 1));
        sides.add(call("list", all, line));
      } else {
        plain.add(expressions.of(element));
      }
    }
    flush(plain, sides, line);
    return sides.stream()
        .reduce((left, right) -> new Expr.Binary("+", left, right, line))
        .orElseGet(() -> expressions.other(node));
  }

  private static void flush(List<Expr> plain, List<Expr> sides, int line) {
    if (!plain.isEmpty()) {
      sides.add(new Expr.Items(List.copyOf(plain), line));
      plain.clear();
    }
  }

  private static Expr call(String name, Expr argument, int line) {
    return new Expr.Call(new Expr.Name(name, line), List.of(new Expr.Argument("", argument)), line);
  }

  Expr pairs(Syntax node) {
    List<Expr.Argument> entries =
        source.elements(node).stream().map(this::entry).flatMap(Optional::stream).toList();
    return new Expr.Pairs(entries, source.line(node));
  }

  private Optional<Expr.Argument> entry(Syntax node) {
    List<Syntax> parts = source.parts(node);
    if (parts.isEmpty() || PythonSource.isDamaged(node)) {
      return Optional.empty();
    }
    Expr value = expressions.of(parts.get(parts.size() - 1));
    if (node.is("dictionary_splat")) {
      return Optional.of(new Expr.Argument("**", value));
    }
    Syntax written = parts.get(0);
    boolean constant =
        expressions.of(written) instanceof Expr.Text && PythonLiterals.isConstant(written);
    return Optional.of(
        expressions.of(written) instanceof Expr.Text key && constant
            ? new Expr.Argument(key.value(), value)
            : new Expr.Argument(Value.UNKNOWN_KEY + node.from(), value));
  }

  Expr each(Syntax node) {
    List<Syntax> elements = source.elements(node);
    return each(node, () -> expressions.of(elements.get(0)));
  }

  /** {@code {k: v for …}} is {@code dict([k, v] for …)}. */
  Expr eachPair(Syntax node) {
    int line = source.line(node);
    List<Syntax> pair = source.parts(source.elements(node).get(0));
    if (pair.size() != 3) {
      return expressions.other(node);
    }
    List<Syntax> sides = List.of(pair.get(0), pair.get(2));
    return call("dict", each(node, () -> expressions.of(sides, node)), line);
  }

  private Expr each(Syntax node, Supplier<Expr> element) {
    List<Syntax> clauses =
        node.children().stream().filter(child -> child.is("for_in_clause")).toList();
    List<Syntax> conditions =
        node.children().stream().filter(child -> child.is("if_clause")).toList();
    if (clauses.isEmpty() || clauses.size() > MAX_PARTS) {
      return expressions.other(node);
    }
    var result = new ArrayList<Expr>();
    List<Stmt> within = flow.collect(() -> result.add(nested(clauses, conditions, element)));
    within.forEach(this::forget);
    return result.get(0);
  }

  /** What is assigned for each element has no one value afterwards. */
  private void forget(Stmt statement) {
    if (statement instanceof Stmt.Assign assign) {
      flow.add(new Stmt.Assign(assign.target(), "", new Expr.Other(assign.line()), assign.line()));
    }
  }

  /** Conditions of nested loops are left out. */
  private Expr nested(List<Syntax> clauses, List<Syntax> conditions, Supplier<Expr> element) {
    Expr result = element.get();
    for (int at = clauses.size() - 1; at >= 0; at--) {
      List<Syntax> own = clauses.size() == 1 ? conditions : List.of();
      result = clause(clauses.get(at), own, result);
    }
    return result;
  }

  private Expr condition(Syntax clause) {
    List<Syntax> parts = source.parts(clause);
    return expressions.of(parts.get(parts.size() - 1));
  }

  /** {@code for target in source}. */
  private Expr clause(Syntax clause, List<Syntax> conditions, Expr element) {
    var targets = new PythonTargets(source, expressions);
    List<Syntax> parts = source.parts(clause).stream().filter(part -> !part.is("async")).toList();
    if (parts.size() < 4 || PythonSource.isDamaged(clause)) {
      return expressions.other(clause);
    }
    Expr target = targets.of(parts.get(1));
    List<Syntax> sources =
        parts.subList(3, parts.size()).stream().filter(part -> !part.is(",")).toList();
    return new Expr.Each(
        element,
        targets.lost().isEmpty() ? target : expressions.other(clause),
        expressions.of(sources, clause),
        conditions.stream().map(this::condition).toList(),
        source.line(clause));
  }
}

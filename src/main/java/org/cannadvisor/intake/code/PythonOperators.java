package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** Operators between expressions. */
final class PythonOperators {

  private static final int MAX_COMPARED = 20;

  private static final Set<String> BINARY =
      Set.of("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^");
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", "<=", ">", ">=", "<>", "in", "not in", "is", "is not");

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonExpressions expressions;

  PythonOperators(PythonSource source, PythonFlow flow, PythonExpressions expressions) {
    this.source = source;
    this.flow = flow;
    this.expressions = expressions;
  }

  Expr binary(Syntax node) {
    List<Syntax> parts = source.parts(node);
    String operator = parts.size() == 3 ? logical(parts.get(1).type()) : "";
    return operator.isEmpty()
        ? expressions.other(node)
        : new Expr.Binary(
            operator,
            expressions.of(parts.get(0)),
            expressions.of(parts.get(2)),
            source.line(node));
  }

  private static String logical(String operator) {
    return switch (operator) {
      case "and" -> "&&";
      case "or" -> "||";
      default -> BINARY.contains(operator) ? operator : "";
    };
  }

  Expr unary(Syntax node) {
    List<Syntax> parts = source.parts(node);
    if (parts.size() != 2) {
      return expressions.other(node);
    }
    Expr operand = expressions.of(parts.get(1));
    String operator = parts.get(0).type();
    return operator.equals("+") ? operand : unary(operator, operand, node);
  }

  private Expr unary(String operator, Expr operand, Syntax node) {
    return new Expr.Unary(operator.equals("not") ? "!" : operator, operand, source.line(node));
  }

  /** {@code a < b < c} is {@code a < b && b < c}. */
  Expr comparison(Syntax node) {
    List<Syntax> parts = source.parts(node);
    int last = parts.size() - 1;
    if (last < 2 || last % 2 != 0 || last / 2 > MAX_COMPARED) {
      return expressions.other(node);
    }
    var operands = new ArrayList<Expr>();
    for (int at = 0; at <= last; at += 2) {
      Expr operand = expressions.of(parts.get(at));
      operands.add(at == 0 || at == last ? operand : shared(operand, parts.get(at)));
    }
    Expr all = compare(parts.get(1), operands.get(0), operands.get(1), node);
    for (int at = 3; at < last; at += 2) {
      Expr next = compare(parts.get(at), operands.get(at / 2), operands.get(at / 2 + 1), node);
      all = new Expr.Binary("&&", all, next, source.line(node));
    }
    return all;
  }

  /** What stands in two comparisons is worked out once. */
  private Expr shared(Expr operand, Syntax written) {
    if (operand instanceof Expr.Name || operand instanceof Expr.Num) {
      return operand;
    }
    int line = source.line(written);
    Expr name = new Expr.Name("compared:" + written.from(), line);
    flow.add(new Stmt.Assign(name, "", operand, line));
    return name;
  }

  private Expr compare(Syntax written, Expr left, Expr right, Syntax node) {
    int line = source.line(node);
    String operator = written.type();
    return switch (COMPARISONS.contains(operator) ? operator : "") {
      case "" -> expressions.other(node);
      case "<>" -> new Expr.Binary("!=", left, right, line);
      case "not in" -> unary("!", new Expr.Binary("in", left, right, line), node);
      case "is not" -> unary("!", new Expr.Binary("is", left, right, line), node);
      default -> new Expr.Binary(operator, left, right, line);
    };
  }

  /** {@code then if condition else otherwise}. */
  Expr choice(Syntax node) {
    List<Syntax> parts = source.parts(node);
    return parts.size() != 5
        ? expressions.other(node)
        : new Expr.Choice(
            expressions.of(parts.get(2)),
            expressions.of(parts.get(0)),
            expressions.of(parts.get(4)),
            source.line(node));
  }
}

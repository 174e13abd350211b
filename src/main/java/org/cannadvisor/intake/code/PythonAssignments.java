package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** Assignments of all forms. */
final class PythonAssignments {

  /** Targets of {@code a = b = c = …}. */
  private static final int MAX_CHAIN = 20;

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonExpressions expressions;

  PythonAssignments(PythonSource source, PythonFlow flow, PythonExpressions expressions) {
    this.source = source;
    this.flow = flow;
    this.expressions = expressions;
  }

  /** {@code a = b = value}; a bare annotation ({@code a: int}) assigns nothing. */
  void assign(Syntax node) {
    var targets = new ArrayList<Syntax>();
    Syntax value = node;
    boolean damaged = false;
    while (value.is("assignment") && value.child("=").isPresent()) {
      List<Syntax> parts = source.parts(value);
      damaged |= PythonSource.isDamaged(value);
      targets.add(parts.get(0));
      value = parts.get(parts.size() - 1);
    }
    if (targets.size() > MAX_CHAIN) {
      source.leaveOut();
    } else if (!targets.isEmpty()) {
      assign(targets, damaged ? expressions.other(value) : expressions.of(value), node);
    }
  }

  private void assign(List<Syntax> targets, Expr value, Syntax node) {
    List<Syntax> names = targets.stream().filter(target -> target.is("identifier")).toList();
    Syntax first = names.isEmpty() ? targets.get(0) : names.get(0);
    assign(first, value, source.line(node));
    for (Syntax target : targets) {
      if (target.from() != first.from()) {
        assign(target, isPlain(value) ? value : expressions.of(first), source.line(node));
      }
    }
  }

  private static boolean isPlain(Expr value) {
    return value instanceof Expr.Num
        || value instanceof Expr.Text
        || value instanceof Expr.Nothing
        || value instanceof Expr.Other;
  }

  private void assign(Syntax target, Expr value, int line) {
    var targets = new PythonTargets(source, expressions);
    flow.add(new Stmt.Assign(targets.of(target), "", value, line));
    forget(targets);
  }

  /** What a starred target and those behind it get is not followed. */
  private void forget(PythonTargets targets) {
    for (Expr lost : targets.lost()) {
      int line = lost.line();
      flow.add(new Stmt.Assign(lost, "", new Expr.Other(line), line));
    }
  }

  /** {@code a += value}. */
  void change(Syntax node) {
    List<Syntax> parts = source.parts(node);
    int line = source.line(node);
    Expr target = expressions.of(parts.get(0));
    if (parts.size() == 3 && !PythonSource.isDamaged(node)) {
      String operator = parts.get(1).type();
      flow.add(
          new Stmt.Assign(
              target,
              operator.substring(0, operator.length() - 1),
              expressions.of(parts.get(2)),
              line));
    } else {
      flow.add(new Stmt.Assign(target, "", expressions.other(node), line));
    }
  }
}

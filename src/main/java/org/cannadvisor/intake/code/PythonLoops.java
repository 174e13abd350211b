package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** {@code for}, {@code while} and {@code with}. */
final class PythonLoops {

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonStatements statements;

  PythonLoops(PythonSource source, PythonFlow flow, PythonStatements statements) {
    this.source = source;
    this.flow = flow;
    this.statements = statements;
  }

  void each(Syntax node) {
    List<Syntax> parts = new ArrayList<>(source.parts(node));
    parts.removeIf(part -> part.is("async"));
    int line = source.line(node);
    if (parts.size() < 6 || PythonSource.isDamaged(node)) {
      repeated(new Expr.Nothing(line), statements.expressions().other(node), List.of(), node);
      return;
    }
    var targets = new PythonTargets(source, statements.expressions());
    Expr target = targets.of(parts.get(1));
    List<Stmt> lost =
        targets.lost().stream()
            .<Stmt>map(name -> new Stmt.Assign(name, "", new Expr.Other(line), line))
            .toList();
    Expr over = statements.expressions().of(parts.get(3));
    repeated(target, over, lost, node);
  }

  /** What the condition assigns is assigned again after each round. */
  void repeat(Syntax node) {
    List<Syntax> parts = source.parts(node);
    int line = source.line(node);
    var conditions = new ArrayList<Expr>();
    List<Stmt> before =
        flow.collect(() -> conditions.add(statements.expressions().of(parts.get(1))));
    before.forEach(flow::add);
    List<Stmt> body = new ArrayList<>(body(node));
    body.addAll(before);
    flow.add(new Stmt.Loop(new Expr.Nothing(line), conditions.get(0), List.copyOf(body), line));
    otherwise(node);
  }

  private void repeated(Expr target, Expr over, List<Stmt> first, Syntax node) {
    List<Stmt> body = new ArrayList<>(first);
    body.addAll(body(node));
    flow.add(new Stmt.Loop(target, over, List.copyOf(body), source.line(node)));
    otherwise(node);
  }

  private List<Stmt> body(Syntax node) {
    return node.child("block").map(statements::inside).orElse(List.of());
  }

  /** {@code else} of a loop runs unless the loop was left by {@code break}. */
  private void otherwise(Syntax node) {
    node.child("else_clause")
        .flatMap(clause -> clause.child("block"))
        .map(statements::inside)
        .ifPresent(
            body -> {
              var broken = new ArrayList<Syntax>();
              node.each("break_statement", broken::add);
              if (broken.isEmpty()) {
                body.forEach(flow::add);
              } else {
                Expr condition = statements.expressions().other(node);
                flow.add(new Stmt.If(condition, body, List.of(), source.line(node)));
              }
            });
  }

  void with(Syntax node) {
    node.child("with_clause")
        .ifPresent(
            clause ->
                clause.children().stream()
                    .filter(child -> child.is("with_item"))
                    .forEach(this::item));
    flow.add(new Stmt.Block(body(node), source.line(node)));
  }

  private void item(Syntax item) {
    Syntax context = item.children().get(0);
    int line = source.line(item);
    if (context.is("as_pattern") && context.child("as_pattern_target").isPresent()) {
      Expr value = statements.expressions().of(context.children().get(0));
      var targets = new PythonTargets(source, statements.expressions());
      flow.add(new Stmt.Assign(targets.of(target(context)), "", value, line));
    } else {
      statements.run(item, context);
    }
  }

  private static Syntax target(Syntax pattern) {
    List<Syntax> written =
        pattern.child("as_pattern_target").map(Syntax::children).orElse(List.of());
    return written.isEmpty() ? pattern : written.get(0);
  }
}

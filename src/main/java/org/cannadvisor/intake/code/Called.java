package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Set;

/** The names of all functions that a program calls or hands to somebody who may call them. */
final class Called {

  private final Set<String> names;

  private Called(Set<String> names) {
    this.names = names;
  }

  static void names(Unit unit, Set<String> names) {
    var called = new Called(names);
    unit.functions().forEach(function -> called.all(function.body()));
    called.all(unit.top());
    unit.constants().values().forEach(called::in);
  }

  private void all(List<Stmt> statements) {
    statements.forEach(this::in);
  }

  private void in(Stmt stmt) {
    switch (stmt.getClass().getSimpleName()) {
      case "Assign" -> in(((Stmt.Assign) stmt).value());
      case "Declare" -> in(((Stmt.Declare) stmt).value());
      case "Run" -> in(((Stmt.Run) stmt).expression());
      case "Return" -> in(((Stmt.Return) stmt).value());
      default -> inside(stmt);
    }
  }

  private void inside(Stmt stmt) {
    if (stmt instanceof Stmt.If branch) {
      in(branch.condition());
      all(branch.then());
      all(branch.otherwise());
    } else if (stmt instanceof Stmt.Loop loop) {
      in(loop.source());
      all(loop.body());
    } else if (stmt instanceof Stmt.Block block) {
      all(block.body());
    }
  }

  private void in(Expr expr) {
    if (expr instanceof Expr.Call call) {
      nameOf(call.callee());
      in(call.callee());
      call.arguments().forEach(argument -> handed(argument.value()));
    } else if (expr instanceof Expr.Lambda lambda) {
      all(lambda.function().body());
    } else {
      parts(expr).forEach(this::in);
    }
  }

  private void handed(Expr argument) {
    nameOf(argument);
    in(argument);
  }

  private void nameOf(Expr expr) {
    if (expr instanceof Expr.Name name) {
      names.add(name.name());
    } else if (expr instanceof Expr.Member member) {
      names.add(member.name());
    } else if (expr instanceof Expr.Unary unary) {
      nameOf(unary.operand());
    }
  }

  /** What an expression is made of, calls and lambdas excepted. */
  private static List<Expr> parts(Expr expr) {
    if (expr instanceof Expr.Member member) {
      return List.of(member.object());
    }
    if (expr instanceof Expr.Index index) {
      return List.of(index.object(), index.at());
    }
    if (expr instanceof Expr.Unary unary) {
      return List.of(unary.operand());
    }
    if (expr instanceof Expr.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expr instanceof Expr.Choice choice) {
      return List.of(choice.condition(), choice.then(), choice.otherwise());
    }
    if (expr instanceof Expr.Items items) {
      return items.items();
    }
    if (expr instanceof Expr.Pairs pairs) {
      return pairs.entries().stream().map(Expr.Argument::value).toList();
    }
    return expr instanceof Expr.Each each ? List.of(each.element(), each.source()) : List.of();
  }
}

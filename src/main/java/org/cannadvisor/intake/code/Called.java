package org.cannadvisor.intake.code;

import java.util.HashSet;
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

  static void names(List<Stmt> statements, Set<String> names) {
    new Called(names).all(statements);
  }

  /** The names that the statements outside functions call. */
  static Set<String> atTop(Unit unit) {
    Set<String> names = new HashSet<>();
    names(unit.top(), names);
    return names;
  }

  private void all(List<Stmt> statements) {
    statements.forEach(this::in);
  }

  private void in(Stmt stmt) {
    if (PythonStatements.isDecoration(stmt)) {
      decorator(stmt);
    } else if (stmt instanceof Stmt.Assign assign) {
      in(assign.value());
    } else if (stmt instanceof Stmt.Declare declare) {
      in(declare.value());
    } else if (stmt instanceof Stmt.Run only) {
      in(only.expression());
    } else if (stmt instanceof Stmt.Return result) {
      in(result.value());
    } else {
      inside(stmt);
    }
  }

  /** A function that a decorator gets may still begin a way of its own. */
  private void decorator(Stmt stmt) {
    if (stmt instanceof Stmt.Assign assign && assign.value() instanceof Expr.Call call) {
      nameOf(call.callee());
      in(call.callee());
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
      call.arguments().forEach(argument -> nameOf(argument.value()));
    } else if (expr instanceof Expr.Lambda lambda) {
      all(lambda.function().body());
    }
    expr.parts().forEach(this::in);
  }

  private void nameOf(Expr expr) {
    if (expr instanceof Expr.Name name) {
      names.add(name.plain());
    } else if (expr instanceof Expr.Member member) {
      names.add(member.name());
    } else if (expr instanceof Expr.Unary unary) {
      nameOf(unary.operand());
    }
  }
}

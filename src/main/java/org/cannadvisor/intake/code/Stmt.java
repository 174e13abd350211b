package org.cannadvisor.intake.code;

import java.util.List;

/** A statement, the same for C++ and Python. Lines are 1-based. */
public sealed interface Stmt {

  int line();

  /**
   * {@code target = value}; {@code i++} is {@code i += 1}; what an expression assigns on its way
   * ({@code if ((p = f()) == 0)}) comes as a statement of its own before it.
   *
   * @param target a name, member, index or, for several, {@link Expr.Items}
   * @param operator of {@code +=} and the like, e.g. {@code +}; empty for a plain assignment
   */
  record Assign(Expr target, String operator, Expr value, int line) implements Stmt {}

  /**
   * A declared variable of C++.
   *
   * @param value {@link Expr.Nothing} where none is written; {@code T x(a)}, {@code T x{a}} and
   *     {@code T x = {a}} are a call of {@code T} where T is no number, array or container
   */
  record Declare(TypeName type, String name, Expr value, int line) implements Stmt {}

  /** An expression for its effect. */
  record Run(Expr expression, int line) implements Stmt {}

  /** {@code return value}; {@link Expr.Nothing} where there is none. */
  record Return(Expr value, int line) implements Stmt {}

  /** {@code switch} is a chain of these; {@code assert x} is none. */
  record If(Expr condition, List<Stmt> then, List<Stmt> otherwise, int line) implements Stmt {}

  /**
   * A loop. {@code for (a; b; c)} is a block of {@code a} and a loop over {@code b} with {@code c}
   * at the end of its body.
   *
   * @param target the variable of a for-each loop, else {@link Expr.Nothing}
   * @param source what is iterated over, else the condition
   */
  record Loop(Expr target, Expr source, List<Stmt> body, int line) implements Stmt {}

  /** Statements in a scope of their own; the body of {@code with} and {@code try}. */
  record Block(List<Stmt> body, int line) implements Stmt {}

  /** {@code break}, {@code continue}. */
  record Break(int line) implements Stmt {}

  /** {@code throw}, {@code raise}, {@code exit()}: the way ends here. */
  record Abort(int line) implements Stmt {}
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** {@code if}, {@code try} and {@code match} as chains of {@link Stmt.If}. */
final class PythonBranches {

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonStatements statements;

  PythonBranches(PythonSource source, PythonFlow flow, PythonStatements statements) {
    this.source = source;
    this.flow = flow;
    this.statements = statements;
  }

  /** One branch: a condition, unless it is the last one, and what is done. */
  private record Branch(Optional<Condition> condition, Runnable body, int line) {}

  /** A condition; working it out may add statements to the flow. */
  private interface Condition {
    Expr read();
  }

  void choice(Syntax node) {
    var branches = new ArrayList<Branch>();
    branches.add(branch(node));
    for (Syntax child : node.children()) {
      if (child.is("elif_clause")) {
        branches.add(branch(child));
      } else if (child.is("else_clause")) {
        branches.add(last(child));
      }
    }
    chain(branches);
  }

  private Branch branch(Syntax node) {
    Syntax condition = source.parts(node).get(1);
    boolean damaged = PythonSource.isDamaged(node);
    return new Branch(
        Optional.of(() -> damaged ? other(node) : statements.expressions().of(condition)),
        body(node),
        source.line(node));
  }

  private Branch last(Syntax clause) {
    return new Branch(Optional.empty(), body(clause), source.line(clause));
  }

  private Runnable body(Syntax node) {
    return () -> node.child("block").ifPresent(statements::block);
  }

  private Expr other(Syntax node) {
    return statements.expressions().other(node);
  }

  /** Adds the first of these branches, with the others as what is done otherwise. */
  private void chain(List<Branch> branches) {
    if (branches.isEmpty()) {
      return;
    }
    Branch first = branches.get(0);
    List<Branch> rest = branches.subList(1, branches.size());
    if (first.condition().isEmpty()) {
      first.body().run();
    } else {
      Expr condition = first.condition().get().read();
      List<Stmt> then = flow.collect(first.body());
      List<Stmt> otherwise = flow.collect(() -> deeper(rest));
      flow.add(new Stmt.If(condition, then, otherwise, first.line()));
    }
  }

  private void deeper(List<Branch> rest) {
    flow.deeper(
        () -> {
          chain(rest);
          return true;
        });
  }

  /** Whether a handler runs is not followed; {@code else} runs where none does. */
  void attempt(Syntax node) {
    List<Stmt> body = flow.collect(body(node));
    if (!body.isEmpty()) {
      flow.add(new Stmt.Block(body, source.line(node)));
    }
    var branches = new ArrayList<Branch>();
    for (Syntax child : node.children()) {
      switch (child.type()) {
        case "except_clause", "except_group_clause" -> branches.add(handler(child));
        case "else_clause" -> branches.add(last(child));
        default -> {}
      }
    }
    List<Stmt> handled = flow.collect(() -> chain(branches));
    handled.stream().filter(PythonBranches::doesSomething).forEach(flow::add);
    node.child("finally_clause").ifPresent(clause -> body(clause).run());
  }

  private static boolean doesSomething(Stmt statement) {
    return !(statement instanceof Stmt.If choice
        && choice.then().isEmpty()
        && choice.otherwise().isEmpty());
  }

  private Branch handler(Syntax clause) {
    Runnable body =
        () -> {
          clause
              .child("as_pattern")
              .flatMap(pattern -> pattern.child("as_pattern_target"))
              .ifPresent(name -> assign(statements.expressions().of(name), other(clause)));
          body(clause).run();
        };
    return new Branch(Optional.of(() -> other(clause)), body, source.line(clause));
  }

  private void assign(Expr target, Expr value) {
    flow.add(new Stmt.Assign(target, "", value, target.line()));
  }

  void match(Syntax node) {
    var subjects = new ArrayList<Syntax>();
    for (Syntax part : source.parts(node)) {
      if (part.is(":")) {
        break;
      }
      if (!part.is(",")) {
        subjects.add(part);
      }
    }
    Expr subject = subject(subjects.subList(1, subjects.size()), node);
    List<Branch> branches =
        node.child("block").map(source::parts).orElse(List.of()).stream()
            .filter(clause -> clause.is("case_clause"))
            .map(clause -> branch(clause, subject))
            .toList();
    chain(branches);
  }

  /** Worked out once. */
  private Expr subject(List<Syntax> subjects, Syntax node) {
    Expr written = statements.expressions().of(subjects, node);
    if (written instanceof Expr.Name) {
      return written;
    }
    Expr name = new Expr.Name("match:" + node.from(), source.line(node));
    assign(name, written);
    return name;
  }

  private Branch branch(Syntax clause, Expr subject) {
    var pattern = new PythonPattern(source, statements.expressions(), subject);
    clause.children().stream().filter(child -> child.is("case_pattern")).forEach(pattern::add);
    Optional<Syntax> guard =
        clause.child("if_clause").map(source::parts).map(parts -> parts.get(parts.size() - 1));
    Runnable body =
        () -> {
          pattern.captures().forEach(flow::add);
          body(clause).run();
        };
    boolean always = pattern.isAlways() && guard.isEmpty();
    Condition condition =
        () -> {
          guard.ifPresent(ignored -> pattern.captures().forEach(flow::add));
          return guard
              .map(statements.expressions()::of)
              .map(pattern::and)
              .orElseGet(pattern::condition);
        };
    return new Branch(
        always ? Optional.empty() : Optional.of(condition), body, source.line(clause));
  }
}

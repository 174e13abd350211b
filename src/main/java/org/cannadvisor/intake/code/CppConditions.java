package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** {@code if}, and {@code #if} inside a function, of which only the compiler knows the way. */
final class CppConditions {

  private final CppReading reading;

  CppConditions(CppReading reading) {
    this.reading = reading;
  }

  void add(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    var before = new ArrayList<Stmt>();
    List<Stmt> then = List.of();
    List<Stmt> otherwise = List.of();
    Expr condition = new Expr.Other(line);
    for (Syntax part : node.parts()) {
      switch (part.type()) {
        case "condition_clause" -> condition = condition(part, before);
        case "else_clause" -> otherwise = otherwise(part);
        case "if", "constexpr", "ERROR" -> {}
        default -> then = reading.statements().body(part);
      }
    }
    var statement = new Stmt.If(condition, then, otherwise, line);
    if (before.stream().anyMatch(Stmt.Declare.class::isInstance)) {
      before.add(statement);
      out.add(new Stmt.Block(before, line));
    } else {
      out.addAll(before);
      out.add(statement);
    }
  }

  private List<Stmt> otherwise(Syntax clause) {
    var out = new ArrayList<Stmt>();
    for (Syntax part : clause.parts()) {
      if (!part.is("else")) {
        out.addAll(reading.statements().body(part));
      }
    }
    return out;
  }

  /** A condition, with the variables it declares before it. */
  Expr condition(Syntax clause, List<Stmt> before) {
    Expr condition = new Expr.Other(reading.line(clause));
    for (Syntax part : clause.parts()) {
      switch (part.type()) {
        case "(", ")", ";" -> {}
        case "ERROR" -> {
          return new Expr.Other(reading.line(part));
        }
        case "init_statement" -> reading.statements().addAll(part.parts(), before);
        case "declaration" -> {
          reading.statements().add(part, before);
          condition = declared(before, condition);
        }
        default -> condition = reading.expressions().of(part, before);
      }
    }
    return condition;
  }

  private static Expr declared(List<Stmt> before, Expr otherwise) {
    return !before.isEmpty() && before.get(before.size() - 1) instanceof Stmt.Declare last
        ? new Expr.Name(last.name(), last.line())
        : otherwise;
  }

  /** {@code #if}: nothing but {@code #if 0} and {@code #if 1} is decided here. */
  void addDirective(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    var directive = CppDirective.of(node, reading);
    var then = new ArrayList<Stmt>();
    var otherwise = new ArrayList<Stmt>();
    if (!directive.isNever()) {
      reading.statements().addAll(directive.then(), then);
    }
    if (!directive.isAlways()) {
      directive.otherwise().ifPresent(part -> addOtherwise(part, otherwise));
    }
    if (directive.isNever() || directive.isAlways()) {
      out.addAll(directive.isNever() ? otherwise : then);
    } else if (!then.isEmpty() || !otherwise.isEmpty()) {
      List<Stmt> first = hoisted(then, out);
      out.add(new Stmt.If(new Expr.Other(line), first, hoisted(otherwise, out), line));
    }
  }

  private void addOtherwise(Syntax node, List<Stmt> out) {
    reading.deeper(
        () -> {
          if (node.is("preproc_else")) {
            reading.statements().addAll(node.parts(), out);
          } else {
            addDirective(node, out);
          }
          return true;
        },
        false);
  }

  /** The variables of a branch live on behind {@code #endif}: they are declared before it. */
  private static List<Stmt> hoisted(List<Stmt> branch, List<Stmt> out) {
    var assigned = new ArrayList<Stmt>();
    for (Stmt statement : branch) {
      if (statement instanceof Stmt.Declare declare) {
        int line = declare.line();
        out.add(new Stmt.Declare(declare.type(), declare.name(), new Expr.Nothing(line), line));
        if (!(declare.value() instanceof Expr.Nothing)) {
          var name = new Expr.Name(declare.name(), line);
          assigned.add(new Stmt.Assign(name, "", declare.value(), line));
        }
      } else {
        assigned.add(statement);
      }
    }
    return assigned;
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Statements. Each adds what it comes to to a list; loops and switches have readers of their own.
 */
final class CppStatements {

  private static final Set<String> ENDINGS =
      Set.of("exit", "abort", "_exit", "_Exit", "quick_exit", "terminate");

  private final CppReading reading;
  private final CppLoops loops;
  private final CppSwitches switches;
  private final CppConditions conditions;

  CppStatements(CppReading reading) {
    this.reading = reading;
    loops = new CppLoops(reading);
    switches = new CppSwitches(reading);
    conditions = new CppConditions(reading);
  }

  CppLoops loops() {
    return loops;
  }

  CppConditions conditions() {
    return conditions;
  }

  /** The statements of a body, whether in braces or not. */
  List<Stmt> body(Syntax node) {
    var out = new ArrayList<Stmt>();
    if (node.is("compound_statement")) {
      addAll(node.parts(), out);
    } else {
      add(node, out);
    }
    return out;
  }

  void addAll(List<Syntax> nodes, List<Stmt> out) {
    nodes.forEach(node -> add(node, out));
  }

  void add(Syntax node, List<Stmt> out) {
    reading.deeper(
        () -> {
          statement(node, out);
          return true;
        },
        false);
  }

  private void statement(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    switch (node.type()) {
      case "compound_statement" -> out.add(new Stmt.Block(body(node), line));
      case "expression_statement" -> expressions(node, out);
      case "declaration" -> declaration(node, out);
      case "return_statement", "co_return_statement" -> returned(node, out);
      case "if_statement" -> conditions.add(node, out);
      case "preproc_if", "preproc_ifdef" -> conditions.addDirective(node, out);
      case "switch_statement" -> switches.add(node, out);
      case "for_statement", "for_range_loop", "while_statement", "do_statement" ->
          loops.add(node, out);
      case "try_statement" -> attempt(node, out);
      case "break_statement" -> out.add(loops.leave(line));
      case "continue_statement" -> out.add(loops.next(line));
      case "throw_statement", "goto_statement" -> out.add(new Stmt.Abort(line));
      case "labeled_statement", "attributed_statement" -> add(last(node), out);
      case "case_statement", "init_statement" -> addAll(node.parts(), out);
      case "ERROR" -> damaged(node, out);
      default -> reading.definitions().add(node);
    }
  }

  private static Syntax last(Syntax node) {
    return node.parts().get(node.parts().size() - 1);
  }

  private void expressions(Syntax node, List<Stmt> out) {
    for (Syntax part : node.parts()) {
      if (part.is("ERROR")) {
        damaged(part, out);
      } else if (!part.is(";")) {
        run(part, out);
      }
    }
  }

  /** An expression for its effect; {@code exit(1)} ends the way. */
  private void run(Syntax node, List<Stmt> out) {
    boolean ends =
        node.is("call_expression") && ENDINGS.contains(reading.types().nameOf(node.parts().get(0)));
    if (ends) {
      out.add(new Stmt.Abort(reading.line(node)));
    } else {
      reading.expressions().run(node, out);
    }
  }

  private void declaration(Syntax node, List<Stmt> out) {
    Optional<Expr> call = CppMisread.macroCall(node, reading);
    if (call.isPresent()) {
      out.add(new Stmt.Run(call.get(), reading.line(node)));
      return;
    }
    for (CppVariables.Variable variable : reading.variables().of(node, true, out)) {
      out.add(variable.asStatement());
    }
  }

  private void returned(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    Expr value =
        node.parts().stream()
            .skip(1)
            .filter(part -> !part.is(";"))
            .findFirst()
            .map(part -> reading.expressions().of(part, out))
            .orElse(new Expr.Nothing(line));
    out.add(new Stmt.Return(value, line));
  }

  /** The body of {@code try}; whether a handler is reached, only a run knows. */
  private void attempt(Syntax node, List<Stmt> out) {
    for (Syntax part : node.parts()) {
      int line = reading.line(part);
      if (part.is("compound_statement")) {
        out.add(new Stmt.Block(body(part), line));
      } else if (part.is("catch_clause")) {
        out.add(new Stmt.If(new Expr.Other(line), body(last(part)), List.of(), line));
      }
    }
  }

  /** What is understood of a damaged place may run or not. */
  private void damaged(Syntax node, List<Stmt> out) {
    reading.leaveOut();
    var understood = new ArrayList<Stmt>();
    for (Syntax part : node.parts()) {
      switch (part.type()) {
        case "call_expression", "assignment_expression" -> run(part, understood);
        case "function_declarator" ->
            CppMisread.call(part, reading)
                .ifPresent(call -> understood.add(new Stmt.Run(call, call.line())));
        default -> add(part, understood);
      }
    }
    if (!understood.isEmpty()) {
      int line = reading.line(node);
      out.add(new Stmt.If(new Expr.Other(line), understood, List.of(), line));
    }
  }
}

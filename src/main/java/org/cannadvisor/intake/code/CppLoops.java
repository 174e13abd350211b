package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cannadvisor.intake.syntax.Syntax;

/** Loops, and which of the things around it a {@code break} or {@code continue} means. */
final class CppLoops {

  private final CppReading reading;
  private Set<Stmt> leaving = exits();
  private Set<Stmt> going = exits();

  CppLoops(CppReading reading) {
    this.reading = reading;
  }

  static Set<Stmt> exits() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  Stmt leave(int line) {
    var exit = new Stmt.Break(line);
    leaving.add(exit);
    return exit;
  }

  Stmt next(int line) {
    var exit = new Stmt.Break(line);
    going.add(exit);
    return exit;
  }

  /** Reads something with its exits put into these sets, or those around it. */
  <T> T within(Optional<Set<Stmt>> breaks, Optional<Set<Stmt>> continues, Supplier<T> inner) {
    Set<Stmt> leavingOuter = leaving;
    Set<Stmt> goingOuter = going;
    leaving = breaks.orElse(leaving);
    going = continues.orElse(going);
    try {
      return inner.get();
    } finally {
      leaving = leavingOuter;
      going = goingOuter;
    }
  }

  /** The body of a loop or function: its exits stay what they are. */
  List<Stmt> body(Syntax node) {
    return within(
        Optional.of(exits()), Optional.of(exits()), () -> reading.statements().body(node));
  }

  void add(Syntax node, List<Stmt> out) {
    switch (node.type()) {
      case "for_statement" -> counting(node, out);
      case "for_range_loop" -> each(node, out);
      case "while_statement" -> checking(node, out);
      default -> repeating(node, out);
    }
  }

  private void counting(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    var head = new CppForHead();
    node.parts().forEach(head::take);
    var block = new ArrayList<Stmt>();
    head.start().ifPresent(start -> simple(start, block));
    var before = new ArrayList<Stmt>();
    Expr condition =
        head.condition()
            .map(part -> reading.expressions().of(part, before))
            .orElse(new Expr.Num(1, true, line));
    List<Stmt> body = head.body().map(this::body).orElse(new ArrayList<>());
    head.update().ifPresent(update -> simple(update, body));
    loop(condition, before, body, block, line);
    out.add(new Stmt.Block(block, line));
  }

  private void simple(Syntax node, List<Stmt> out) {
    if (node.is("comma_expression") && node.parts().size() == 3) {
      reading.expressions().run(node.parts().get(0), out);
      reading.expressions().run(node.parts().get(2), out);
    } else if (node.is("declaration")) {
      reading.statements().add(node, out);
    } else {
      reading.expressions().run(node, out);
    }
  }

  /** What the condition assigns is done before the first and at the end of every round. */
  private static void loop(
      Expr condition, List<Stmt> before, List<Stmt> body, List<Stmt> out, int line) {
    out.addAll(before);
    body.addAll(before);
    out.add(new Stmt.Loop(new Expr.Nothing(line), condition, body, line));
  }

  private void checking(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    var before = new ArrayList<Stmt>();
    Expr condition =
        node.child("condition_clause")
            .map(clause -> reading.statements().conditions().condition(clause, before))
            .orElse(new Expr.Other(line));
    List<Stmt> body = body(node.parts().get(node.parts().size() - 1));
    loop(condition, before, body, out, line);
  }

  private void each(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    List<Syntax> parts = node.parts();
    int colon = 0;
    while (colon < parts.size() && !parts.get(colon).is(":")) {
      colon++;
    }
    if (colon == 0 || colon + 1 >= parts.size()) {
      return;
    }
    node.child("init_statement").ifPresent(init -> reading.statements().add(init, out));
    CppDeclarator declarator = CppDeclarator.of(parts.get(colon - 1));
    List<Expr> names =
        (declarator.parts().isEmpty() ? declarator.name().stream() : declarator.parts().stream())
            .<Expr>map(part -> new Expr.Name(reading.text(part), line))
            .toList();
    Expr target = names.size() == 1 ? names.get(0) : new Expr.Items(names, line);
    Expr source = reading.expressions().of(parts.get(colon + 1), out);
    out.add(new Stmt.Loop(target, source, body(parts.get(parts.size() - 1)), line));
  }

  /** {@code do … while (0)} runs once; every other one leaves at the end where it should. */
  private void repeating(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    Set<Stmt> exits = exits();
    var body = new ArrayList<Stmt>();
    node.parts().stream()
        .skip(1)
        .findFirst()
        .ifPresent(
            part ->
                body.addAll(
                    within(
                        Optional.of(exits),
                        Optional.of(exits),
                        () -> reading.statements().body(part))));
    var before = new ArrayList<Stmt>();
    Expr condition =
        node.child("parenthesized_expression")
            .map(part -> reading.expressions().of(part, before))
            .orElse(new Expr.Other(line));
    boolean once = condition instanceof Expr.Num number && number.value() == 0;
    Optional<List<Stmt>> plain = once ? new CppExits(exits).without(body) : Optional.empty();
    if (plain.isPresent()) {
      out.add(new Stmt.Block(plain.get(), line));
      return;
    }
    body.addAll(before);
    body.add(new Stmt.If(condition, List.of(), List.of(new Stmt.Break(line)), line));
    var always = new Expr.Num(1, true, line);
    out.add(new Stmt.Loop(new Expr.Nothing(line), always, body, line));
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** {@code switch}, as a chain of {@code if}. */
final class CppSwitches {

  private static final int MAX_CASES = 200;

  private final CppReading reading;

  CppSwitches(CppReading reading) {
    this.reading = reading;
  }

  /**
   * Some labels and what is done from there to the next {@code break}.
   *
   * @param labels none for {@code default}
   */
  private record Case(List<Expr> labels, boolean isDefault, List<Stmt> body, int line) {}

  void add(Syntax node, List<Stmt> out) {
    int line = reading.line(node);
    var before = new ArrayList<Stmt>();
    Expr subject =
        node.child("condition_clause")
            .map(clause -> reading.statements().conditions().condition(clause, before))
            .orElse(new Expr.Other(line));
    if (!(subject instanceof Expr.Name || subject instanceof Expr.Member)) {
      before.add(new Stmt.Declare(TypeName.NONE, "switch@" + line, subject, line));
      subject = new Expr.Name("switch@" + line, line);
    }
    Set<Stmt> exits = CppLoops.exits();
    List<Case> cases =
        reading
            .statements()
            .loops()
            .within(Optional.of(exits), Optional.empty(), () -> cases(node));
    before.addAll(chain(subject, cases, exits));
    if (before.size() == 1) {
      out.add(before.get(0));
    } else if (!before.isEmpty()) {
      out.add(new Stmt.Block(before, line));
    }
  }

  private List<Case> cases(Syntax node) {
    var nodes = new ArrayList<Syntax>();
    node.child("compound_statement").ifPresent(body -> collect(body, nodes));
    if (nodes.size() > MAX_CASES) {
      reading.leaveOut();
    }
    var cases = new ArrayList<Case>();
    var labels = new ArrayList<Expr>();
    boolean isDefault = false;
    int count = Math.min(nodes.size(), MAX_CASES);
    for (int at = 0; at < count; at++) {
      Syntax part = nodes.get(at);
      isDefault |= part.child("default").isPresent();
      label(part).ifPresent(labels::add);
      List<Stmt> body = body(part);
      if (!body.isEmpty() || at == count - 1) {
        cases.add(new Case(List.copyOf(labels), isDefault, body, reading.line(part)));
        labels.clear();
        isDefault = false;
      }
    }
    return cases;
  }

  /** The cases, those between {@code #if} and {@code #endif} too. */
  private void collect(Syntax node, List<Syntax> cases) {
    reading.deeper(
        () -> {
          for (Syntax part : node.parts()) {
            if (part.is("case_statement")) {
              cases.add(part);
            } else if (part.type().startsWith("preproc_")) {
              collect(part, cases);
            }
          }
          return true;
        },
        false);
  }

  private Optional<Expr> label(Syntax node) {
    if (node.child("case").isEmpty() || node.parts().size() < 2) {
      return Optional.empty();
    }
    Syntax label = node.parts().get(1);
    return Optional.of(
        label.is("parameter_pack_expansion")
            ? new Expr.Other(reading.line(label))
            : reading.expressions().of(label));
  }

  private List<Stmt> body(Syntax node) {
    var out = new ArrayList<Stmt>();
    List<Syntax> parts = node.parts();
    int colon = 0;
    while (colon < parts.size() && !parts.get(colon).is(":")) {
      colon++;
    }
    reading
        .statements()
        .addAll(parts.subList(Math.min(colon + 1, parts.size()), parts.size()), out);
    return out;
  }

  /** From the last case to the first, {@code default} at the end wherever it stands. */
  private List<Stmt> chain(Expr subject, List<Case> cases, Set<Stmt> exits) {
    List<Stmt> chain = List.of();
    for (int at = cases.size() - 1; at >= 0; at--) {
      if (cases.get(at).isDefault()) {
        chain = reached(cases, at, exits);
      }
    }
    for (int at = cases.size() - 1; at >= 0; at--) {
      Case one = cases.get(at);
      if (!one.isDefault() && !one.labels().isEmpty()) {
        Expr condition = condition(subject, one.labels());
        chain = List.of(new Stmt.If(condition, reached(cases, at, exits), chain, one.line()));
      }
    }
    return chain;
  }

  private static Expr condition(Expr subject, List<Expr> labels) {
    Expr condition = new Expr.Other(subject.line());
    for (int at = 0; at < labels.size(); at++) {
      int line = labels.get(at).line();
      Expr equal = new Expr.Binary("==", subject, labels.get(at), line);
      condition = at == 0 ? equal : new Expr.Binary("||", condition, equal, line);
    }
    return condition;
  }

  /** What runs from a case on, through those below it where nothing ends it. */
  private List<Stmt> reached(List<Case> cases, int from, Set<Stmt> exits) {
    var body = new ArrayList<Stmt>();
    for (int at = from; at < cases.size(); at++) {
      body.addAll(cases.get(at).body());
      if (!body.isEmpty() && CppExits.ends(body.get(body.size() - 1))) {
        break;
      }
    }
    return new CppExits(exits).without(body).orElseGet(() -> looped(body, cases.get(from).line()));
  }

  /** Something that is left by {@code break} and runs once. */
  private static List<Stmt> looped(List<Stmt> body, int line) {
    var once = new ArrayList<>(body);
    once.add(new Stmt.Break(line));
    return List.of(new Stmt.Loop(new Expr.Nothing(line), new Expr.Num(1, true, line), once, line));
  }
}

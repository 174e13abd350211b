package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * What stands behind {@code case}: constants, alternatives of constants, {@code _} and a name that
 * takes everything are followed, of other patterns the names they bind are unknown.
 */
final class PythonPattern {

  private static final int MAX_SIDES = 20;

  private final PythonSource source;
  private final PythonExpressions expressions;
  private final Expr subject;
  private final List<Stmt> captures = new ArrayList<>();
  private Expr condition;
  private boolean always;
  private int patterns;

  PythonPattern(PythonSource source, PythonExpressions expressions, Expr subject) {
    this.source = source;
    this.expressions = expressions;
    this.subject = subject;
    this.condition = new Expr.Other(subject.line());
  }

  void add(Syntax pattern) {
    List<Syntax> parts = source.parts(pattern);
    always = ++patterns == 1 && parts.size() == 1 && isName(parts.get(0));
    condition = patterns == 1 ? condition(parts, pattern) : expressions.other(pattern);
    if (always) {
      capture(parts.get(0), subject);
    } else {
      for (String binding : List.of("case_pattern", "keyword_pattern", "splat_pattern")) {
        pattern.each(binding, this::forget);
      }
      pattern.each("as_pattern", this::forget);
    }
  }

  /** The names that a pattern binds: its own, not those of classes and constants. */
  private void forget(Syntax binding) {
    List<Syntax> parts = source.parts(binding);
    if (!parts.isEmpty()) {
      Syntax last = parts.get(parts.size() - 1);
      capture(last, expressions.other(last));
    }
  }

  private static boolean isName(Syntax part) {
    return part.is("_")
        || part.is("identifier")
        || (part.is("dotted_name") && part.children().size() == 1);
  }

  private void capture(Syntax name, Expr value) {
    if (isName(name) && !name.is("_")) {
      captures.add(new Stmt.Assign(expressions.of(name), "", value, source.line(name)));
    }
  }

  private Expr condition(List<Syntax> parts, Syntax pattern) {
    int line = source.line(pattern);
    Syntax first = parts.isEmpty() ? pattern : parts.get(0);
    if (first.is("union_pattern")) {
      List<Syntax> sides = source.parts(first).stream().filter(part -> !part.is("|")).toList();
      return sides.stream()
          .limit(sides.size() > MAX_SIDES ? 0 : MAX_SIDES)
          .map(part -> condition(List.of(part), part))
          .reduce((left, right) -> new Expr.Binary("||", left, right, line))
          .orElseGet(() -> expressions.other(pattern));
    }
    boolean negative = first.is("-") && parts.size() == 2;
    Expr value = expressions.of(negative ? parts.get(1) : first);
    Expr compared = negative ? new Expr.Unary("-", value, line) : value;
    return value instanceof Expr.Other || isName(first)
        ? expressions.other(pattern)
        : new Expr.Binary("==", subject, compared, line);
  }

  /** Whether it takes everything. */
  boolean isAlways() {
    return always;
  }

  List<Stmt> captures() {
    return captures;
  }

  Expr condition() {
    return condition;
  }

  /** With what stands behind {@code if}. */
  Expr and(Expr guard) {
    return always ? guard : new Expr.Binary("&&", condition, guard, guard.line());
  }
}

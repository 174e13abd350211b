package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Evidence;

/** Follows statements: both branches where a condition is not known, the body of a loop once. */
final class Statements {

  /** Whether the statements behind one are reached; the nearer way out first. */
  enum Flow {
    ON,
    BREAK,
    RETURN,
    ABORT
  }

  /**
   * A way out of a loop or function before its end.
   *
   * @param value what is returned
   * @param writes what its branch wrote
   */
  private record Exit(Value condition, Value value, State.Writes writes) {}

  /** Lists of constants (transforms of a pipeline) are walked to their end, longer ones not. */
  private static final int MAX_ITEMS = 24;

  /** A loop with as many turns is one over the channels of a picture. */
  private static final int CHANNELS = 3;

  private final Run run;
  private final Expressions expressions;
  private final Calls calls;
  private List<Value> returned = new ArrayList<>();

  /** Of each returned value, when it is the one; unknown where conditions are nested. */
  private List<Value> reasons = new ArrayList<>();

  private List<Exit> exits = new ArrayList<>();
  private List<Exit> breaks = new ArrayList<>();

  Statements(Run run) {
    this.run = run;
    this.expressions = new Expressions(run);
    this.calls = new Calls(run, this, expressions);
    expressions.join(calls);
  }

  Calls calls() {
    return calls;
  }

  /** Runs the body of a function; what it returns. */
  Value body(List<Stmt> body, Scope scope) {
    List<Value> before = returned;
    List<Value> reasonsBefore = reasons;
    List<Exit> exitsBefore = exits;
    returned = new ArrayList<>();
    reasons = new ArrayList<>();
    exits = new ArrayList<>();
    Flow end = all(body, scope);
    joinExits(end == Flow.RETURN ? returned.get(returned.size() - 1) : Value.NOTHING);
    exits = exitsBefore;
    Value result = returned.isEmpty() ? Value.NOTHING : returned.get(returned.size() - 1);
    for (int i = returned.size() - 2; i >= 0; i--) {
      result = either(reasons.get(i), returned.get(i), result);
    }
    returned = before;
    reasons = reasonsBefore;
    return result;
  }

  /** What a branch returned, it returned for this reason; what it returned in branches is mixed. */
  private void because(Value condition, int from) {
    boolean single = returned.size() == from + 1;
    for (int i = from; i < returned.size(); i++) {
      reasons.set(i, single ? condition : Value.UNKNOWN);
    }
  }

  /**
   * A function may have ended early with the same result: what it wrote until then may be what
   * holds. A return of another value is that of a failure, behind which nobody goes on.
   */
  private void joinExits(Value result) {
    for (Exit exit : exits) {
      if (!result.equals(Value.UNKNOWN) && exit.value().equals(result)) {
        run.state().join(exit.condition(), exit.writes(), State.Writes.NONE);
      }
    }
  }

  /** Code numbers stand for errors where objects are returned too. */
  private static Value either(Value condition, Value a, Value b) {
    boolean first = a instanceof Thing || a instanceof Value.Items;
    boolean second = b instanceof Thing || b instanceof Value.Items;
    if (first != second && !Arithmetic.isNumeric(first ? a : b)) {
      return first ? a : b;
    }
    return State.joined(condition, a, b);
  }

  Flow all(List<Stmt> statements, Scope scope) {
    for (Stmt stmt : statements) {
      if (!run.budget().step()) {
        return Flow.ABORT;
      }
      Flow flow = one(stmt, scope);
      if (flow != Flow.ON) {
        return flow;
      }
    }
    return Flow.ON;
  }

  private Flow one(Stmt stmt, Scope scope) {
    if (stmt instanceof Stmt.Assign assign) {
      assign(assign, scope);
    } else if (stmt instanceof Stmt.Declare declare) {
      declare(declare, scope);
    } else if (stmt instanceof Stmt.Run only) {
      expressions.value(only.expression(), scope);
    } else if (stmt instanceof Stmt.If branch) {
      return branch(branch, scope);
    } else if (stmt instanceof Stmt.Loop loop) {
      loop(loop, scope);
    } else if (stmt instanceof Stmt.Block block) {
      return all(block.body(), scope);
    } else if (stmt instanceof Stmt.Return result) {
      Value value = expressions.value(result.value(), scope);
      returned.add(expressions.settled(value, scope, result.line()));
      reasons.add(Value.UNKNOWN);
      return Flow.RETURN;
    } else {
      return stmt instanceof Stmt.Break ? Flow.BREAK : Flow.ABORT;
    }
    return Flow.ON;
  }

  private void assign(Stmt.Assign assign, Scope scope) {
    Value value = expressions.value(assign.value(), scope);
    if (!assign.operator().isEmpty()) {
      Value old = expressions.value(assign.target(), scope);
      value = expressions.inPlace(assign.operator(), old, value, scope, assign.line());
    }
    expressions.assignments().assign(assign.target(), value, scope, run.at(scope, assign.line()));
  }

  private void declare(Stmt.Declare declare, Scope scope) {
    Evidence at = run.at(scope, declare.line());
    Value value = calls.objects().declared(declare, scope);
    Cell cell = State.cell(at);
    scope.variables().put(declare.name(), cell);
    run.state().set(cell, value, at);
  }

  private Flow branch(Stmt.If branch, Scope scope) {
    Value condition = expressions.value(branch.condition(), scope);
    Optional<Boolean> known = Arithmetic.truth(condition);
    if (known.isPresent()) {
      run.reached().addSkipped(known.get() ? branch.otherwise() : branch.then());
      return all(known.get() ? branch.then() : branch.otherwise(), scope);
    }
    int mark = run.state().mark();
    int results = returned.size();
    Flow then = all(branch.then(), scope);
    because(condition, results);
    int more = returned.size();
    State.Writes thenWrote = run.state().takeBack(mark);
    Flow otherwise = all(branch.otherwise(), scope);
    because(Arithmetic.unary("!", condition), more);
    State.Writes otherwiseWrote = run.state().takeBack(mark);
    if (then == otherwise) {
      run.state().join(condition, thenWrote, otherwiseWrote);
      return then;
    }
    boolean first = then.compareTo(otherwise) < 0;
    if (first) {
      leave(otherwise, Arithmetic.unary("!", condition), otherwiseWrote);
    } else {
      leave(then, condition, thenWrote);
    }
    run.state().apply(first ? thenWrote : otherwiseWrote);
    return first ? then : otherwise;
  }

  /** One branch leaves the loop or the function; the statements behind are reached by the other. */
  private void leave(Flow flow, Value condition, State.Writes writes) {
    if (flow == Flow.BREAK) {
      breaks.add(new Exit(condition, Value.NOTHING, writes));
    } else if (flow == Flow.RETURN) {
      exits.add(new Exit(condition, returned.get(returned.size() - 1), writes));
    }
  }

  private void loop(Stmt.Loop loop, Scope scope) {
    List<Exit> around = breaks;
    breaks = new ArrayList<>();
    turn(loop, scope);
    for (Exit exit : breaks) {
      run.state().join(exit.condition(), exit.writes(), State.Writes.NONE);
    }
    breaks = around;
  }

  private void turn(Stmt.Loop loop, Scope scope) {
    Value source = expressions.value(loop.source(), scope);
    if (loop.target() instanceof Expr.Nothing) {
      if (!Arithmetic.truth(source).orElse(true)) {
        return;
      }
      int rounds = scope.isPython() ? 0 : rounds(loop, scope);
      if (rounds > 0) {
        for (int i = 0; i < rounds && all(loop.body(), scope) == Flow.ON; i++) {
          // Each round has its own number: the channels of a picture.
        }
        return;
      }
      counters(loop.body(), scope);
      run.turns().begin();
      all(loop.body(), scope);
      run.turns().end();
    } else {
      each(loop, source, scope);
    }
  }

  /** How often a loop turns that counts the channels of a picture; 0 for another. */
  private int rounds(Stmt.Loop loop, Scope scope) {
    List<Stmt> body = loop.body();
    if (!(loop.source() instanceof Expr.Binary check
        && check.operator().equals("<")
        && !body.isEmpty()
        && body.get(body.size() - 1) instanceof Stmt.Assign step
        && step.operator().equals("+")
        && step.value() instanceof Expr.Num one
        && one.value() == 1
        && isSame(step.target(), check.left()))) {
      return 0;
    }
    Value from = expressions.value(check.left(), scope);
    Value to = expressions.value(check.right(), scope);
    double rounds =
        from instanceof Value.Num a && to instanceof Value.Num b ? b.value() - a.value() : 0;
    return rounds == CHANNELS ? CHANNELS : 0;
  }

  private void each(Stmt.Loop loop, Value source, Scope scope) {
    Evidence at = run.at(scope, loop.line());
    if (source instanceof Value.Items items && items.items().size() <= MAX_ITEMS) {
      for (Value item : items.items()) {
        expressions.assignments().assign(loop.target(), item, scope, at);
        if (all(loop.body(), scope) != Flow.ON) {
          return;
        }
      }
    } else {
      counters(loop.body(), scope);
      Value element = expressions.elements().element(source, scope, loop.line());
      expressions.assignments().assign(loop.target(), element, scope, at);
      run.turns().begin();
      all(loop.body(), scope);
      run.turns().end();
    }
  }

  /** A variable that each turn changes from what it was has no value that holds for all turns. */
  private void counters(List<Stmt> body, Scope scope) {
    for (Stmt stmt : body) {
      if (stmt instanceof Stmt.Assign assign && isChanged(assign)) {
        expressions
            .assignments()
            .cell(assign.target(), scope, run.at(scope, assign.line()))
            .filter(State::isSet)
            .ifPresent(cell -> changed(cell, assign.operator()));
      } else if (stmt instanceof Stmt.Run only) {
        Calls.appendedTo(only.expression())
            .filter(list -> scope.isPython())
            .flatMap(
                list -> expressions.assignments().cell(list, scope, run.at(scope, only.line())))
            .filter(State::isSet)
            .ifPresent(this::grows);
      } else if (stmt instanceof Stmt.If branch) {
        counters(branch.then(), scope);
        counters(branch.otherwise(), scope);
      } else if (stmt instanceof Stmt.Block block) {
        counters(block.body(), scope);
      } else if (stmt instanceof Stmt.Loop inner) {
        counters(inner.body(), scope);
      }
    }
  }

  private void changed(Cell cell, String operator) {
    if (Arithmetic.isNumeric(cell.value())) {
      run.state().set(cell, Value.UNKNOWN, cell.at());
    } else if (operator.equals("+")) {
      grows(cell);
    }
  }

  /** A list to which each turn appends is as long as only a run knows. */
  private void grows(Cell cell) {
    if (cell.value() instanceof Value.Items items) {
      var list = new Value.Alike(State.ABSENT);
      for (Value item : items.items()) {
        list = list.with(item);
      }
      run.state().set(cell, list, cell.at());
    }
  }

  private static boolean isChanged(Stmt.Assign assign) {
    return !assign.operator().isEmpty() || mentions(assign.value(), assign.target());
  }

  /** Whether an expression uses a variable or field; where it stands does not matter. */
  private static boolean mentions(Expr expr, Expr variable) {
    return isSame(expr, variable)
        || expr.parts().stream().anyMatch(part -> mentions(part, variable));
  }

  private static boolean isSame(Expr a, Expr b) {
    if (a instanceof Expr.Name one && b instanceof Expr.Name other) {
      return one.name().equals(other.name());
    }
    return a instanceof Expr.Member one
        && b instanceof Expr.Member other
        && one.name().equals(other.name())
        && isSame(one.object(), other.object());
  }
}

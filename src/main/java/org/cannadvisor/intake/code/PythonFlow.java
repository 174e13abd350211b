package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where in a program the reading stands: the statements collected so far, the function around them,
 * and how deep it is nested.
 */
final class PythonFlow {

  /** Nesting of statements and expressions together; far more than people write. */
  private static final int MAX_DEPTH = 150;

  /** What {@code yield} does. */
  enum Yield {
    /** There is none, or it is not followed. */
    NONE,
    /** A generator: what it yields is collected in a list that it returns. */
    COLLECT,
    /** A context manager: what it yields is what {@code with} gives. */
    RETURN
  }

  private final PythonSource source;
  private List<Stmt> statements = new ArrayList<>();
  private String self = "";
  private Yield yield = Yield.NONE;
  private int depth;

  PythonFlow(PythonSource source) {
    this.source = source;
  }

  void add(Stmt statement) {
    statements.add(statement);
  }

  /** The statements that {@code body} adds. */
  List<Stmt> collect(Runnable body) {
    List<Stmt> outer = statements;
    var inner = new ArrayList<Stmt>();
    statements = inner;
    body.run();
    statements = outer;
    return List.copyOf(inner);
  }

  /** One level deeper, unless that is too deep. */
  <T> Optional<T> deeper(Supplier<T> body) {
    if (depth >= MAX_DEPTH) {
      source.leaveOut();
      return Optional.empty();
    }
    depth++;
    T result = body.get();
    depth--;
    return Optional.of(result);
  }

  /**
   * The body of a function.
   *
   * @param self what it calls the object it is a method of; empty for none
   */
  List<Stmt> function(String self, Yield yield, Runnable body) {
    String outerSelf = this.self;
    Yield outerYield = this.yield;
    this.self = self;
    this.yield = yield;
    List<Stmt> collected = collect(body);
    this.self = outerSelf;
    this.yield = outerYield;
    return collected;
  }

  String self() {
    return self;
  }

  Yield yields() {
    return yield;
  }

  /** How a variable is called in the plain form, where {@code this} is the object of a method. */
  String name(String written) {
    if (written.equals(self)) {
      return "this";
    }
    return written.equals("this") ? "this_" : written;
  }
}

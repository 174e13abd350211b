package org.cannadvisor.intake.code;

import java.util.function.Supplier;
import org.cannadvisor.intake.syntax.Syntax;

/** What the reading of one text shares: its readers, and how deep and how long they may go on. */
final class CppReading {

  /** Deepest nesting of statements and expressions that is followed. */
  private static final int MAX_DEPTH = 400;

  private final CppSource source;
  private final CppTypes types;
  private final CppDefinitions definitions;
  private final CppExpressions expressions;
  private final CppCalls calls;
  private final CppVariables variables;
  private final CppStatements statements;
  private int depth;
  private boolean whole = true;

  CppReading(CppSource source) {
    this.source = source;
    types = new CppTypes(source);
    expressions = new CppExpressions(this);
    calls = new CppCalls(this);
    variables = new CppVariables(this);
    statements = new CppStatements(this);
    definitions = new CppDefinitions(this);
  }

  /** Goes one level deeper, or gives what stands for the levels that are left out. */
  <T> T deeper(Supplier<T> inner, T otherwise) {
    if (depth >= MAX_DEPTH) {
      whole = false;
      return otherwise;
    }
    depth++;
    try {
      return inner.get();
    } finally {
      depth--;
    }
  }

  void leaveOut() {
    whole = false;
  }

  boolean isWhole() {
    return whole;
  }

  String text(Syntax node) {
    return source.text(node);
  }

  int line(Syntax node) {
    return source.line(node);
  }

  CppSource source() {
    return source;
  }

  String path() {
    return source.path();
  }

  CppTypes types() {
    return types;
  }

  CppDefinitions definitions() {
    return definitions;
  }

  CppExpressions expressions() {
    return expressions;
  }

  CppCalls calls() {
    return calls;
  }

  CppVariables variables() {
    return variables;
  }

  CppStatements statements() {
    return statements;
  }
}

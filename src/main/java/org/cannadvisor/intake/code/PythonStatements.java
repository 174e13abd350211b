package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** Statements, each added to the flow as it comes. */
final class PythonStatements {

  private static final Set<String> EXITS =
      Set.of("sys.exit", "exit", "quit", "os._exit", "os.abort");

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonDefinitions definitions;
  private final PythonClasses classes;
  private final PythonExpressions expressions;
  private final PythonAssignments assignments;
  private final PythonBranches branches;
  private final PythonLoops loops;

  PythonStatements(PythonSource source, PythonFlow flow) {
    this.source = source;
    this.flow = flow;
    this.definitions = new PythonDefinitions(source, flow, this);
    this.classes = new PythonClasses(source, flow, this, definitions);
    this.expressions = new PythonExpressions(source, flow, definitions);
    this.assignments = new PythonAssignments(source, flow, expressions);
    this.branches = new PythonBranches(source, flow, this);
    this.loops = new PythonLoops(source, flow, this);
  }

  PythonExpressions expressions() {
    return expressions;
  }

  /** The statements of a module, its functions put aside. */
  void module(Syntax block) {
    flow.deeper(
        () -> {
          moduleAtDepth(block);
          return true;
        });
  }

  private void moduleAtDepth(Syntax block) {
    for (Syntax part : source.parts(block)) {
      PythonDefinition definition = PythonDefinition.of(part, source);
      if (definition.node().is("function_definition")) {
        source.add(definitions.function(part));
        decorations(part, definition.name());
      } else if (part.is("if_statement") && isMainGuard(part)) {
        part.child("block").ifPresent(this::module);
      } else if (part.is("ERROR")) {
        module(part);
      } else {
        statement(part);
      }
    }
  }

  /** {@code if __name__ == "__main__":}. */
  private boolean isMainGuard(Syntax node) {
    String condition = source.text(source.parts(node).get(1)).replaceAll("[\\s'\"()]", "");
    return condition.equals("__name__==__main__") || condition.equals("__main__==__name__");
  }

  void block(Syntax block) {
    boolean read =
        flow.deeper(
                () -> {
                  source.parts(block).forEach(this::statement);
                  return true;
                })
            .isPresent();
    if (!read) {
      flow.add(new Stmt.Run(expressions.other(block), source.line(block)));
    }
  }

  /** The statements of a block of its own. */
  List<Stmt> inside(Syntax block) {
    return flow.collect(() -> block(block));
  }

  void statement(Syntax node) {
    switch (node.type()) {
      case "expression_statement" -> expressionStatement(node);
      case "decorated_definition", "function_definition", "class_definition" -> definition(node);
      case "return_statement" -> returned(node);
      case "raise_statement" -> flow.add(new Stmt.Abort(source.line(node)));
      case "break_statement", "continue_statement" -> flow.add(new Stmt.Break(source.line(node)));
      case "assert_statement" -> run(node, source.parts(node).get(1));
      case "print_statement" -> print(node);
      case "exec_statement" -> source.leaveOut();
      case "if_statement" -> branches.choice(node);
      case "try_statement" -> branches.attempt(node);
      case "match_statement" -> branches.match(node);
      case "for_statement" -> loops.each(node);
      case "while_statement" -> loops.repeat(node);
      case "with_statement" -> loops.with(node);
      case "ERROR", "block" -> block(node);
      default -> {}
    }
  }

  /** Functions of the language and its libraries that keep what they are given. */
  private static final Set<String> PLAIN_DECORATORS =
      Set.of(
          "staticmethod",
          "classmethod",
          "property",
          "lru_cache",
          "cache",
          "wraps",
          "contextmanager",
          "no_grad",
          "inference_mode",
          "dataclass");

  /** What the variable begins with that holds what a decorator made of a function. */
  static final String DECORATED = "@";

  /**
   * What decorators do with a function, {@code @register("resize")}: it keeps its name, the call is
   * there for what it does besides.
   */
  private void decorations(Syntax node, String name) {
    for (Syntax child : node.children()) {
      if (child.is("decorator") && child.children().size() > 1 && !PythonSource.isDamaged(child)) {
        Expr decorator = expressions.of(child.children().get(1));
        if (!isPlain(decorator)) {
          int line = source.line(child);
          List<Expr.Argument> given = List.of(new Expr.Argument("", new Expr.Name(name, line)));
          Expr call = new Expr.Call(decorator, given, line);
          flow.add(new Stmt.Assign(new Expr.Name(DECORATED + name, line), "", call, line));
        }
      }
    }
  }

  private static boolean isPlain(Expr decorator) {
    Expr called = decorator instanceof Expr.Call call ? call.callee() : decorator;
    String last =
        called instanceof Expr.Name name
            ? name.name()
            : called instanceof Expr.Member member ? member.name() : "";
    return last.isEmpty() || PLAIN_DECORATORS.contains(last);
  }

  /** Whether a statement is there for what a decorator does. */
  static boolean isDecoration(Stmt stmt) {
    return stmt instanceof Stmt.Assign assign
        && assign.target() instanceof Expr.Name name
        && name.name().startsWith(DECORATED);
  }

  private void definition(Syntax node) {
    int line = source.line(node);
    PythonDefinition definition = PythonDefinition.of(node, source);
    if (definition.isClass()) {
      classes.read(node);
      decorations(node, definition.name());
    } else {
      Function function = definitions.function(node);
      Expr name = new Expr.Name(flow.name(function.name()), line);
      flow.add(new Stmt.Assign(name, "", new Expr.Lambda(function, line), line));
    }
  }

  private void expressionStatement(Syntax node) {
    for (Syntax part : source.parts(node)) {
      switch (part.type()) {
        case ",", "ERROR" -> {}
        case "assignment" -> assignments.assign(part);
        case "augmented_assignment" -> assignments.change(part);
        default -> run(node, part);
      }
    }
  }

  /** An expression that may have an effect. */
  void run(Syntax node, Syntax part) {
    int line = source.line(node);
    if (isExit(part)) {
      part.child("argument_list").ifPresent(this::runArguments);
      flow.add(new Stmt.Abort(line));
    } else {
      Expr expression = expressions.of(part);
      if (hasEffect(expression)) {
        flow.add(new Stmt.Run(expression, line));
      }
    }
  }

  private boolean isExit(Syntax part) {
    return part.is("call") && EXITS.contains(source.text(part.children().get(0)));
  }

  private void runArguments(Syntax list) {
    source.elements(list).forEach(argument -> run(list, argument));
  }

  private static boolean hasEffect(Expr expression) {
    return !(expression instanceof Expr.Name
        || expression instanceof Expr.Num
        || expression instanceof Expr.Text
        || expression instanceof Expr.Nothing
        || expression instanceof Expr.Other);
  }

  private void returned(Syntax node) {
    List<Syntax> parts = source.parts(node);
    int line = source.line(node);
    Expr value =
        parts.size() < 2 ? new Expr.Nothing(line) : expressions.of(parts.get(parts.size() - 1));
    boolean generator = flow.yields() == PythonFlow.Yield.COLLECT;
    flow.add(new Stmt.Return(generator ? PythonDefinitions.yielded(line) : value, line));
  }

  /** Of Python 2, whose divisions mean something else. */
  private void print(Syntax node) {
    source.leaveOut();
    int line = source.line(node);
    List<Expr.Argument> arguments =
        source.elements(node).stream()
            .skip(1)
            .filter(part -> !part.is("chevron"))
            .map(part -> new Expr.Argument("", expressions.of(part)))
            .toList();
    flow.add(new Stmt.Run(new Expr.Call(new Expr.Name("print", line), arguments, line), line));
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.PythonFlow.Yield;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Functions. A generator collects what it yields in a list, called {@code yield}, and returns it; a
 * function that {@code contextlib} makes a context manager returns what it yields.
 */
final class PythonDefinitions {

  private static final Set<String> FUNCTIONS = Set.of("function_definition", "lambda");

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonStatements statements;

  PythonDefinitions(PythonSource source, PythonFlow flow, PythonStatements statements) {
    this.source = source;
    this.flow = flow;
    this.statements = statements;
  }

  /** The list of a generator; no variable can have this name. */
  static Expr yielded(int line) {
    return new Expr.Name("yield", line);
  }

  /** A function that is no method: of the module, or inside another one. */
  Function function(Syntax node) {
    PythonDefinition definition = PythonDefinition.of(node, source);
    List<Function.Parameter> parameters = parameters(definition.parameters());
    return function(definition, "", selfIn(parameters), parameters);
  }

  /** A method; empty for one that only sets or deletes a property. */
  Optional<Function> method(Syntax node, String owner) {
    PythonDefinition definition = PythonDefinition.of(node, source);
    if (definition.isAccessory()) {
      return Optional.empty();
    }
    List<Function.Parameter> parameters = parameters(definition.parameters());
    boolean bound =
        !definition.isStatic()
            && !parameters.isEmpty()
            && !parameters.get(0).name().startsWith("*");
    return Optional.of(
        bound
            ? function(
                definition,
                owner,
                parameters.get(0).name(),
                parameters.subList(1, parameters.size()))
            : function(definition, owner, "", parameters));
  }

  private Function function(
      PythonDefinition definition, String owner, String self, List<Function.Parameter> written) {
    Optional<Syntax> block = definition.node().child("block");
    Yield yield =
        block.filter(PythonDefinitions::yields).isEmpty()
            ? Yield.NONE
            : definition.isContextManager() ? Yield.RETURN : Yield.COLLECT;
    int line = source.line(definition.node());
    List<Stmt> body =
        flow.function(
            self,
            yield,
            () -> {
              startList(yield, line);
              block.ifPresent(statements::block);
              returnList(yield, line);
            });
    List<Function.Parameter> parameters = written.stream().map(this::renamed).toList();
    String name =
        definition.isProperty() ? Function.property(definition.name()) : definition.name();
    return new Function(source.path(), owner, name, parameters, body, line);
  }

  private void startList(Yield yield, int line) {
    if (yield == Yield.COLLECT) {
      flow.add(new Stmt.Assign(yielded(line), "", new Expr.Items(List.of(), line), line));
    }
  }

  private void returnList(Yield yield, int line) {
    if (yield == Yield.COLLECT) {
      flow.add(new Stmt.Return(yielded(line), line));
    }
  }

  /** A parameter that is called {@code this}, like such a variable in the body. */
  private Function.Parameter renamed(Function.Parameter parameter) {
    return parameter.name().equals("this")
        ? new Function.Parameter(parameter.type(), flow.name("this"), parameter.value())
        : parameter;
  }

  /** A function inside a method sees its object, unless a parameter has the same name. */
  private String selfIn(List<Function.Parameter> parameters) {
    boolean hidden = parameters.stream().anyMatch(one -> one.name().equals(flow.self()));
    return hidden ? "" : flow.self();
  }

  /** Whether a body, and no function in it, yields something. */
  private static boolean yields(Syntax block) {
    var open = new ArrayDeque<Syntax>(List.of(block));
    while (!open.isEmpty()) {
      Syntax node = open.pop();
      if (node.is("yield")) {
        return true;
      }
      if (!FUNCTIONS.contains(node.type())) {
        node.children().forEach(open::push);
      }
    }
    return false;
  }

  Function lambda(Syntax node) {
    int line = source.line(node);
    List<Function.Parameter> parameters =
        node.child("lambda_parameters").map(this::parameters).orElse(List.of());
    List<Syntax> parts = source.parts(node);
    Syntax value = parts.get(parts.size() - 1);
    List<Stmt> body =
        flow.function(
            selfIn(parameters),
            Yield.NONE,
            () -> flow.add(new Stmt.Return(statements.expressions().of(value), line)));
    return new Function(
        source.path(), "", "", parameters.stream().map(this::renamed).toList(), body, line);
  }

  private List<Function.Parameter> parameters(Syntax list) {
    var parameters = new ArrayList<Function.Parameter>();
    for (Syntax part : source.elements(list)) {
      name(part)
          .map(name -> new Function.Parameter(TypeName.NONE, name, value(part)))
          .ifPresent(parameters::add);
    }
    return List.copyOf(parameters);
  }

  /** Its name; with their stars for {@code *args} and {@code **options}. */
  private Optional<String> name(Syntax part) {
    return switch (part.type()) {
      case "identifier", "tuple_pattern" -> Optional.of(source.text(part));
      case "list_splat_pattern", "dictionary_splat_pattern" ->
          Optional.of(source.text(part).replaceAll("\\s", ""));
      case "typed_parameter", "default_parameter", "typed_default_parameter" ->
          part.children().stream().findFirst().flatMap(this::name);
      default -> Optional.empty();
    };
  }

  private Expr value(Syntax part) {
    List<Syntax> parts = source.parts(part);
    return part.child("=").isPresent()
        ? statements.expressions().of(parts.get(parts.size() - 1))
        : new Expr.Nothing(source.line(part));
  }
}

package org.cannadvisor.intake.code;

import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Expressions. What they assign on their way ({@code n := f()}) is added to the flow as a statement
 * before the one they stand in.
 */
final class PythonExpressions {

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonLiterals literals;
  private final PythonOperators operators;
  private final PythonCalls calls;
  private final PythonDisplays displays;
  private final PythonDefinitions definitions;

  PythonExpressions(PythonSource source, PythonFlow flow, PythonDefinitions definitions) {
    this.source = source;
    this.flow = flow;
    this.definitions = definitions;
    this.literals = new PythonLiterals(source);
    this.operators = new PythonOperators(source, flow, this);
    this.calls = new PythonCalls(source, flow, this);
    this.displays = new PythonDisplays(source, flow, this);
  }

  Expr of(Syntax node) {
    return flow.deeper(() -> PythonSource.isDamaged(node) ? other(node) : atDepth(node))
        .orElseGet(() -> other(node));
  }

  /** Several expressions with commas between them are a tuple. */
  Expr of(List<Syntax> nodes, Syntax around) {
    return nodes.size() == 1
        ? of(nodes.get(0))
        : new Expr.Items(nodes.stream().map(this::of).toList(), source.line(around));
  }

  private Expr atDepth(Syntax node) {
    return switch (node.type()) {
      case "integer" -> literals.integer(node);
      case "float" -> literals.real(node);
      case "string", "concatenated_string" -> literals.text(node);
      case "true" -> new Expr.Num(1, true, source.line(node));
      case "false" -> new Expr.Num(0, true, source.line(node));
      case "none" -> new Expr.Nothing(source.line(node));
      case "ellipsis" -> new Expr.Name("Ellipsis", source.line(node));
      case "identifier" -> name(node);
      case "dotted_name", "attribute" -> member(node);
      case "call" -> calls.call(node);
      case "subscript" -> calls.subscript(node);
      case "slice" -> calls.slice(node);
      case "lambda" -> new Expr.Lambda(definitions.lambda(node), source.line(node));
      case "named_expression" -> named(node);
      case "yield" -> yielded(node);
      default -> compound(node);
    };
  }

  private Expr compound(Syntax node) {
    return switch (node.type()) {
      case "binary_operator", "boolean_operator" -> operators.binary(node);
      case "unary_operator", "not_operator" -> operators.unary(node);
      case "comparison_operator" -> operators.comparison(node);
      case "conditional_expression" -> operators.choice(node);
      case "list", "tuple", "set", "expression_list" -> displays.items(node);
      case "dictionary" -> displays.pairs(node);
      case "list_comprehension", "set_comprehension", "generator_expression" -> displays.each(node);
      case "dictionary_comprehension" -> displays.eachPair(node);
      case "parenthesized_expression", "await", "as_pattern_target" -> inner(node);
      case "as_pattern" -> of(node.children().get(0));
      default -> other(node);
    };
  }

  private Expr name(Syntax node) {
    String written = source.text(node);
    return written.isEmpty() ? other(node) : new Expr.Name(flow.name(written), source.line(node));
  }

  private Expr member(Syntax node) {
    List<Syntax> parts = source.parts(node);
    Expr object = of(parts.get(0));
    for (Syntax part : parts.subList(1, parts.size())) {
      if (part.is("identifier")) {
        object = new Expr.Member(object, source.text(part), source.line(part));
      }
    }
    return object;
  }

  /** What stands in parentheses or behind {@code await}. */
  private Expr inner(Syntax node) {
    List<Syntax> elements = source.elements(node);
    int first = node.is("await") ? 1 : 0;
    return elements.size() == first + 1 ? of(elements.get(first)) : other(node);
  }

  private Expr named(Syntax node) {
    List<Syntax> parts = source.parts(node);
    Expr name = of(parts.get(0));
    Expr value = of(parts.get(parts.size() - 1));
    flow.add(new Stmt.Assign(name, "", value, source.line(node)));
    return name;
  }

  private Expr yielded(Syntax node) {
    List<Syntax> parts = source.parts(node);
    int line = source.line(node);
    boolean all = parts.size() > 1 && parts.get(1).is("from");
    List<Syntax> values =
        parts.subList(all ? 2 : 1, parts.size()).stream().filter(part -> !part.is(",")).toList();
    Expr value = values.isEmpty() ? new Expr.Nothing(line) : of(values, node);
    switch (flow.yields()) {
      case NONE -> {}
      case RETURN -> flow.add(new Stmt.Return(value, line));
      case COLLECT -> {
        Expr more = all ? value : new Expr.Items(List.of(value), line);
        flow.add(new Stmt.Assign(PythonDefinitions.yielded(line), "+", more, line));
      }
    }
    return other(node);
  }

  Expr other(Syntax node) {
    return new Expr.Other(source.line(node));
  }
}

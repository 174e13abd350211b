package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Expressions. What one of them assigns on its way is added to the statements before the one it
 * stands in, the list {@code before}.
 */
final class CppExpressions {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("and", "&&"),
          Map.entry("or", "||"),
          Map.entry("not", "!"),
          Map.entry("not_eq", "!="),
          Map.entry("bitand", "&"),
          Map.entry("bitor", "|"),
          Map.entry("xor", "^"),
          Map.entry("compl", "~"),
          Map.entry("and_eq", "&="),
          Map.entry("or_eq", "|="),
          Map.entry("xor_eq", "^="));

  private static final Set<String> BINARY =
      Set.of(
          "+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=",
          "&&", "||");

  private final CppReading reading;

  CppExpressions(CppReading reading) {
    this.reading = reading;
  }

  Expr of(Syntax node, List<Stmt> before) {
    return reading.deeper(() -> any(node, before), new Expr.Other(reading.line(node)));
  }

  /** One that may assign nothing, or where it does not matter. */
  Expr of(Syntax node) {
    return of(node, new ArrayList<>());
  }

  private Expr any(Syntax node, List<Stmt> before) {
    int line = reading.line(node);
    if (node.from() >= node.to() || node.child("ERROR").isPresent()) {
      return new Expr.Other(line);
    }
    return switch (node.type()) {
      case "identifier",
          "field_identifier",
          "type_identifier",
          "namespace_identifier",
          "primitive_type",
          "qualified_identifier",
          "template_function",
          "template_type",
          "dependent_name",
          "this" ->
          new Expr.Name(reading.types().nameOf(node), line);
      case "true" -> new Expr.Num(1, true, line);
      case "false" -> new Expr.Num(0, true, line);
      case "null" -> new Expr.Nothing(line);
      case "number_literal" -> CppLiterals.number(reading.text(node), line);
      case "char_literal" -> CppLiterals.character(node, reading);
      case "string_literal", "raw_string_literal", "concatenated_string" ->
          CppLiterals.string(node, reading);
      default -> compound(node, node.parts(), before, line);
    };
  }

  private Expr compound(Syntax node, List<Syntax> parts, List<Stmt> before, int line) {
    return switch (node.type()) {
      case "parenthesized_expression" -> inBrackets(node, before, line);
      case "condition_clause", "user_defined_literal", "parameter_pack_expansion" ->
          first(node, before, line);
      case "co_await_expression", "extension_expression" -> of(parts.get(parts.size() - 1), before);
      case "unary_expression", "pointer_expression" -> unary(parts, before, line);
      case "binary_expression" -> binary(parts, before, line);
      case "assignment_expression" -> assign(parts, before, line);
      case "update_expression" -> update(parts, before, line);
      case "conditional_expression" -> choice(parts, before, line);
      case "comma_expression" -> comma(parts, before, line);
      case "field_expression" -> member(parts, before, line);
      case "subscript_expression" -> index(parts, before, line);
      case "lambda_expression" -> new Expr.Lambda(reading.definitions().lambda(node), line);
      case "initializer_list" -> CppItems.of(node, before, reading);
      default -> reading.calls().of(node, before);
    };
  }

  /** {@code (x)}, and {@code ({ …; x; })} of GNU, whose value is not followed. */
  private Expr inBrackets(Syntax node, List<Stmt> before, int line) {
    var block = node.child("compound_statement");
    if (block.isPresent()) {
      reading.statements().add(block.get(), before);
      return new Expr.Other(line);
    }
    return first(node, before, line);
  }

  private Expr first(Syntax node, List<Stmt> before, int line) {
    return node.parts().stream()
        .filter(part -> !part.is("("))
        .findFirst()
        .map(part -> of(part, before))
        .orElse(new Expr.Other(line));
  }

  private String operator(Syntax node) {
    String text = reading.text(node);
    return WORDS.getOrDefault(text, text);
  }

  private Expr unary(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 2) {
      return new Expr.Other(line);
    }
    Expr operand = of(parts.get(1), before);
    String operator = operator(parts.get(0));
    return switch (operator) {
      case "*", "+" -> operand;
      case "-", "!", "~", "&" -> new Expr.Unary(operator, operand, line);
      default -> new Expr.Other(line);
    };
  }

  private Expr binary(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 3) {
      return new Expr.Other(line);
    }
    String operator = operator(parts.get(1));
    Expr left = of(parts.get(0), before);
    var late = new ArrayList<Stmt>();
    Expr right = of(parts.get(2), late);
    addLate(operator, left, late, before, line);
    if (!BINARY.contains(operator)) {
      return new Expr.Other(line);
    }
    if (operator.equals("/") && parts.stream().anyMatch(reading.calls()::makesFraction)) {
      left = CppCalls.converted("float", left, line);
    }
    return new Expr.Binary(operator, left, right, line);
  }

  /** The right side of {@code &&} and {@code ||} assigns only where it is reached. */
  private static void addLate(
      String operator, Expr left, List<Stmt> late, List<Stmt> before, int line) {
    if (late.isEmpty()) {
      return;
    }
    switch (operator) {
      case "&&" -> before.add(new Stmt.If(left, late, List.of(), line));
      case "||" -> before.add(new Stmt.If(left, List.of(), late, line));
      default -> before.addAll(late);
    }
  }

  /** Adds the assignment and gives what it assigned to. */
  private Expr assign(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 3) {
      return new Expr.Other(line);
    }
    Expr value = of(parts.get(2), before);
    Expr target = target(of(parts.get(0), before));
    String operator = operator(parts.get(1));
    if (isTarget(target)) {
      before.add(
          new Stmt.Assign(target, operator.substring(0, operator.length() - 1), value, line));
    } else {
      before.add(new Stmt.Run(target, line));
      before.add(new Stmt.Run(value, line));
    }
    return target;
  }

  private static boolean isTarget(Expr target) {
    return target instanceof Expr.Name
        || target instanceof Expr.Member
        || target instanceof Expr.Index
        || target instanceof Expr.Items;
  }

  /** {@code v.at(i)} can be assigned to like {@code v[i]}. */
  private static Expr target(Expr expression) {
    if (!(expression instanceof Expr.Call call)
        || !(call.callee() instanceof Expr.Member member)
        || !member.name().equals("at")
        || call.arguments().isEmpty()) {
      return expression;
    }
    List<Expr> at = call.arguments().stream().map(Expr.Argument::value).toList();
    int line = call.line();
    return new Expr.Index(
        member.object(), at.size() == 1 ? at.get(0) : new Expr.Items(at, line), line);
  }

  /** {@code i++} changes {@code i} before, and is what it was: {@code i - 1}. */
  private Expr update(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 2) {
      return new Expr.Other(line);
    }
    boolean prefix = reading.text(parts.get(0)).matches("\\+\\+|--");
    String operator = reading.text(parts.get(prefix ? 0 : 1)).startsWith("+") ? "+" : "-";
    Expr target = target(of(parts.get(prefix ? 1 : 0), before));
    if (!isTarget(target)) {
      return new Expr.Other(line);
    }
    Expr one = new Expr.Num(1, true, line);
    before.add(new Stmt.Assign(target, operator, one, line));
    return prefix ? target : new Expr.Binary(operator.equals("+") ? "-" : "+", target, one, line);
  }

  private Expr choice(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 5) {
      return new Expr.Other(line);
    }
    Expr condition = of(parts.get(0), before);
    var ofThen = new ArrayList<Stmt>();
    var ofOtherwise = new ArrayList<Stmt>();
    Expr then = of(parts.get(2), ofThen);
    Expr otherwise = of(parts.get(4), ofOtherwise);
    if (!ofThen.isEmpty() || !ofOtherwise.isEmpty()) {
      before.add(new Stmt.If(condition, ofThen, ofOtherwise, line));
    }
    return new Expr.Choice(condition, then, otherwise, line);
  }

  private Expr comma(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 3) {
      return new Expr.Other(line);
    }
    run(parts.get(0), before);
    return of(parts.get(2), before);
  }

  private Expr member(List<Syntax> parts, List<Stmt> before, int line) {
    if (parts.size() != 3 || parts.get(1).type().endsWith("*")) {
      return new Expr.Other(line);
    }
    Expr object = of(parts.get(0), before);
    return new Expr.Member(object, reading.types().nameOf(parts.get(2)), line);
  }

  private Expr index(List<Syntax> parts, List<Stmt> before, int line) {
    Expr object = of(parts.get(0), before);
    List<Expr> at =
        parts.get(parts.size() - 1).parts().stream()
            .filter(part -> !part.type().matches("[\\[\\],]"))
            .map(part -> of(part, before))
            .toList();
    return at.isEmpty()
        ? new Expr.Other(line)
        : new Expr.Index(object, at.size() == 1 ? at.get(0) : new Expr.Items(at, line), line);
  }

  /** Adds what an expression does, without its value. */
  void run(Syntax node, List<Stmt> out) {
    int before = out.size();
    Expr value = of(node, out);
    boolean assigned = out.size() > before && isOnlyAssignment(node);
    boolean idle =
        value instanceof Expr.Name
            || value instanceof Expr.Num
            || value instanceof Expr.Text
            || value instanceof Expr.Nothing;
    if (!assigned && !idle) {
      out.add(new Stmt.Run(value, reading.line(node)));
    }
  }

  private static boolean isOnlyAssignment(Syntax node) {
    Syntax at = node;
    while (at.is("parenthesized_expression") && at.parts().size() == 3) {
      at = at.parts().get(1);
    }
    while (at.is("comma_expression") && at.parts().size() == 3) {
      at = at.parts().get(2);
    }
    return at.is("assignment_expression") || at.is("update_expression");
  }
}

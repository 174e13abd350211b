package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plain form of a program as text, one line per statement, so that a test can show it. */
final class PlainForm {

  private final StringBuilder out = new StringBuilder();

  private PlainForm() {}

  /** Everything in a unit but its lines. */
  static String of(Unit unit) {
    var form = new PlainForm();
    unit.classes().forEach(form::add);
    unit.constants()
        .forEach((name, value) -> form.line(0, "const " + name + " = " + expression(value)));
    unit.top().forEach(statement -> form.add(0, statement));
    unit.functions().forEach(function -> form.add(0, function));
    return form.out.toString();
  }

  static String of(List<Stmt> statements) {
    var form = new PlainForm();
    statements.forEach(statement -> form.add(0, statement));
    return form.out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void add(ClassCode code) {
    String bases = code.bases().isEmpty() ? "" : " : " + String.join(", ", code.bases());
    line(0, "class " + code.name() + bases);
    for (ClassCode.Field field : code.fields()) {
      line(1, type(field.type()) + field.name() + value(field.value()));
    }
  }

  private void add(int depth, Function function) {
    String owner = function.owner().isEmpty() ? "" : function.owner() + ".";
    line(depth, owner + function.name() + parameters(function) + " {");
    function.body().forEach(statement -> add(depth + 1, statement));
    line(depth, "}");
  }

  private static String parameters(Function function) {
    return function.parameters().stream()
        .map(one -> type(one.type()) + one.name() + value(one.value()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String type(TypeName type) {
    return type.equals(TypeName.NONE) ? "" : type.name() + (type.reference() ? "& " : " ");
  }

  private static String value(Expr value) {
    return value instanceof Expr.Nothing ? "" : " = " + expression(value);
  }

  private void add(int depth, Stmt statement) {
    if (statement instanceof Stmt.If branch) {
      line(depth, "if " + expression(branch.condition()) + " {");
      add(depth, branch.then());
      if (!branch.otherwise().isEmpty()) {
        line(depth, "} else {");
        add(depth, branch.otherwise());
      }
      line(depth, "}");
    } else if (statement instanceof Stmt.Loop loop) {
      String target =
          loop.target() instanceof Expr.Nothing ? "" : expression(loop.target()) + " in ";
      line(depth, "loop " + target + expression(loop.source()) + " {");
      add(depth, loop.body());
      line(depth, "}");
    } else if (statement instanceof Stmt.Block block) {
      line(depth, "{");
      add(depth, block.body());
      line(depth, "}");
    } else {
      line(depth, simple(statement));
    }
  }

  private void add(int depth, List<Stmt> statements) {
    statements.forEach(statement -> add(depth + 1, statement));
  }

  private static String simple(Stmt statement) {
    if (statement instanceof Stmt.Assign assign) {
      String operator = " " + assign.operator() + "= ";
      return expression(assign.target()) + operator + expression(assign.value());
    }
    if (statement instanceof Stmt.Declare declare) {
      return type(declare.type()) + declare.name() + value(declare.value());
    }
    if (statement instanceof Stmt.Run run) {
      return expression(run.expression());
    }
    if (statement instanceof Stmt.Return returned) {
      return returned.value() instanceof Expr.Nothing
          ? "return"
          : "return " + expression(returned.value());
    }
    return statement instanceof Stmt.Break ? "break" : "abort";
  }

  static String expression(Expr expression) {
    if (expression instanceof Expr.Num number) {
      return number.whole()
          ? String.format(Locale.ROOT, "%.0f", number.value())
          : Double.toString(number.value());
    }
    if (expression instanceof Expr.Text text) {
      return '"' + text.value().replace("\n", "\\n") + '"';
    }
    if (expression instanceof Expr.Name name) {
      return name.name();
    }
    if (expression instanceof Expr.Member member) {
      return expression(member.object()) + "." + member.name();
    }
    if (expression instanceof Expr.Index index) {
      return expression(index.object()) + "[" + expression(index.at()) + "]";
    }
    if (expression instanceof Expr.Call call) {
      return expression(call.callee()) + arguments(call.arguments(), "(", ")");
    }
    return expression instanceof Expr.Nothing ? "none" : more(expression);
  }

  private static String more(Expr expression) {
    if (expression instanceof Expr.Unary unary) {
      return unary.operator() + expression(unary.operand());
    }
    if (expression instanceof Expr.Binary binary) {
      String operator = " " + binary.operator() + " ";
      return "(" + expression(binary.left()) + operator + expression(binary.right()) + ")";
    }
    if (expression instanceof Expr.Choice choice) {
      String ways = expression(choice.then()) + " : " + expression(choice.otherwise());
      return "(" + expression(choice.condition()) + " ? " + ways + ")";
    }
    if (expression instanceof Expr.Items items) {
      return items.items().stream()
          .map(PlainForm::expression)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (expression instanceof Expr.Pairs pairs) {
      return arguments(pairs.entries(), "{", "}");
    }
    if (expression instanceof Expr.Lambda lambda) {
      String body = of(lambda.function().body()).strip().replaceAll("\\s*\\n\\s*", "; ");
      return "fn" + parameters(lambda.function()) + " { " + body + " }";
    }
    if (expression instanceof Expr.Slice slice) {
      return value(slice.from()) + ":" + value(slice.to()) + ":" + value(slice.step());
    }
    if (expression instanceof Expr.Each each) {
      String source = expression(each.target()) + " in " + expression(each.source());
      return "[" + expression(each.element()) + " for " + source + "]";
    }
    return "?";
  }

  private static String arguments(List<Expr.Argument> arguments, String open, String close) {
    return arguments.stream()
        .map(one -> (one.name().isEmpty() ? "" : one.name() + "=") + expression(one.value()))
        .collect(Collectors.joining(", ", open, close));
  }
}

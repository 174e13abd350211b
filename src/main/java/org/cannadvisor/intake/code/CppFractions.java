package org.cannadvisor.intake.code;

import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** Where casts decide whether a number has a fraction, and so what a division gives. */
final class CppFractions {

  private static final Set<String> CALLS =
      Set.of("float", "floor", "ceil", "round", "sqrt", "pow", "roundf", "floorf", "ceilf");

  private CppFractions() {}

  /** Whether the expression itself shows that its value can have a fraction. */
  static boolean isVisible(Expr value) {
    if (value instanceof Expr.Num number) {
      return !number.whole();
    }
    if (value instanceof Expr.Unary unary) {
      return isVisible(unary.operand());
    }
    if (value instanceof Expr.Binary binary && binary.operator().matches("[-+*/]")) {
      return isVisible(binary.left()) || isVisible(binary.right());
    }
    if (value instanceof Expr.Choice choice) {
      return isVisible(choice.then()) || isVisible(choice.otherwise());
    }
    return value instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && CALLS.contains(name.name());
  }

  /** {@code (float)x}, {@code static_cast<double>(x)}, and sums and products with one. */
  static boolean isCast(Syntax node, CppReading reading) {
    return reading.deeper(
        () ->
            switch (node.type()) {
              case "cast_expression" ->
                  node.child("type_descriptor").filter(t -> isFraction(t, reading)).isPresent();
              case "call_expression" -> isNamedCast(node.parts().get(0), reading);
              case "parenthesized_expression" ->
                  node.parts().size() == 3 && isCast(node.parts().get(1), reading);
              case "binary_expression" ->
                  node.parts().size() == 3
                      && reading.text(node.parts().get(1)).matches("[-+*]")
                      && (isCast(node.parts().get(0), reading)
                          || isCast(node.parts().get(2), reading));
              default -> false;
            },
        false);
  }

  private static boolean isNamedCast(Syntax callee, CppReading reading) {
    if (callee.is("primitive_type")) {
      return CppCalls.isFraction(reading.text(callee));
    }
    return reading.types().nameOf(callee).equals("static_cast")
        && CppNames.arguments(callee).stream().anyMatch(type -> isFraction(type, reading));
  }

  private static boolean isFraction(Syntax type, CppReading reading) {
    return CppCalls.isFraction(reading.types().of(type).name()) && !CppTypes.isReference(type);
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** What is assigned to: in {@code a, *b, c = x} the places from the star on are lost. */
final class PythonTargets {

  private final PythonExpressions expressions;
  private final PythonSource source;
  private final List<Expr> lost = new ArrayList<>();
  private boolean star;

  PythonTargets(PythonSource source, PythonExpressions expressions) {
    this.source = source;
    this.expressions = expressions;
  }

  Expr of(Syntax node) {
    return switch (node.type()) {
      case "pattern_list", "tuple_pattern", "list_pattern", "tuple", "list", "expression_list" ->
          items(node);
      case "list_splat_pattern", "list_splat" -> {
        star = true;
        yield expressions.of(node.children().get(node.children().size() - 1));
      }
      default -> expressions.of(node);
    };
  }

  private Expr items(Syntax node) {
    List<Syntax> elements = source.elements(node);
    if (elements.size() == 1 && node.is("tuple_pattern") && node.child(",").isEmpty()) {
      return of(elements.get(0));
    }
    var items = new ArrayList<Expr>();
    for (Syntax element : elements) {
      Expr item = of(element);
      (star ? lost : items).add(item);
    }
    return new Expr.Items(List.copyOf(items), source.line(node));
  }

  /** What is assigned something that is not followed. */
  List<Expr> lost() {
    return lost;
  }
}

package org.cannadvisor.intake.code;

import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * Where a tree that was too large is cut off, its last statement lacks parts that the grammar
 * promises. It is marked as damaged, and what was read before it stays.
 */
final class PythonCut {

  private PythonCut() {}

  static void mark(Syntax root) {
    Syntax node = root;
    while (!node.children().isEmpty()) {
      List<Syntax> children = node.children();
      Syntax last = children.get(children.size() - 1);
      if (!holdsStatements(last)) {
        children.set(children.size() - 1, new Syntax("ERROR", last.from(), last.to(), List.of()));
        return;
      }
      node = last;
    }
  }

  /** A block, or a statement that was read up to its block. */
  private static boolean holdsStatements(Syntax node) {
    List<Syntax> children = node.children();
    return node.is("block")
        || (!children.isEmpty() && leadsToBlock(children.get(children.size() - 1)));
  }

  private static boolean leadsToBlock(Syntax last) {
    return switch (last.type()) {
      case "block" -> true;
      case "function_definition", "class_definition" -> holdsStatements(last);
      case "elif_clause", "else_clause", "except_clause", "finally_clause" -> holdsStatements(last);
      default -> false;
    };
  }
}

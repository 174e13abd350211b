package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * {@code #if}, {@code #ifdef}, {@code #elif} and what stands below them.
 *
 * @param condition what is asked, as it is written
 * @param otherwise {@code #else} or {@code #elif}
 */
record CppDirective(String condition, List<Syntax> then, Optional<Syntax> otherwise) {

  static boolean is(Syntax node) {
    return switch (node.type()) {
      case "preproc_if", "preproc_ifdef", "preproc_elif", "preproc_elifdef" -> true;
      default -> false;
    };
  }

  static CppDirective of(Syntax node, CppReading reading) {
    List<Syntax> parts = node.parts();
    String condition = parts.size() > 1 ? reading.text(parts.get(1)).strip() : "";
    List<Syntax> then =
        parts.stream().skip(2).filter(part -> !isElse(part) && !part.is("#endif")).toList();
    return new CppDirective(
        condition, then, parts.stream().filter(CppDirective::isElse).findFirst());
  }

  private static boolean isElse(Syntax node) {
    return node.is("preproc_else") || node.is("preproc_elif") || node.is("preproc_elifdef");
  }

  boolean isNever() {
    return condition.equals("0") || condition.equals("false");
  }

  boolean isAlways() {
    return condition.equals("1") || condition.equals("true");
  }
}

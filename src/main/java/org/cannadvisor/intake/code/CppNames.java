package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** Names of C++, which the grammar nests to the right: {@code a::(b::(c<T>))}. */
final class CppNames {

  private CppNames() {}

  /** The node behind the last {@code ::}. */
  static Syntax last(Syntax node) {
    Syntax at = node;
    while (at.is("qualified_identifier") && !at.parts().isEmpty()) {
      at = at.parts().get(at.parts().size() - 1);
    }
    return at;
  }

  /** The last part of a name, without template arguments: {@code f} of {@code a::f<T>}. */
  static String of(Syntax node, CppSource source) {
    Syntax at = last(node);
    while (isWrapped(at)) {
      at =
          at.parts().stream()
              .filter(part -> !part.is("template") && !part.is("typename"))
              .findFirst()
              .map(CppNames::last)
              .orElseThrow();
    }
    return source.text(at).replaceAll("\\s+", " ");
  }

  private static boolean isWrapped(Syntax node) {
    return switch (node.type()) {
      case "template_function",
          "template_type",
          "template_method",
          "dependent_name",
          "dependent_type" ->
          node.parts().stream().anyMatch(part -> !part.is("template") && !part.is("typename"));
      default -> false;
    };
  }

  /** The names before the last {@code ::}, in their order. */
  static List<String> scopes(Syntax node, CppSource source) {
    var scopes = new ArrayList<String>();
    Syntax at = node;
    while (at.is("qualified_identifier") && !at.parts().isEmpty()) {
      Syntax first = at.parts().get(0);
      if (!first.is("::") && at.parts().size() > 1) {
        scopes.add(of(first, source));
      }
      at = at.parts().get(at.parts().size() - 1);
    }
    return scopes;
  }

  /** The template arguments of the last part of a name; empty where it has none. */
  static List<Syntax> arguments(Syntax node) {
    Syntax at = last(node);
    return at.child("template_argument_list").map(Syntax::parts).orElse(List.of()).stream()
        .filter(part -> !part.is("<") && !part.is(">") && !part.is(","))
        .toList();
  }
}

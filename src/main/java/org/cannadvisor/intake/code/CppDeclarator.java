package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * What is declared: {@code *a}, {@code &b}, {@code c[3]}, {@code [d, e]}, {@code f(int)}.
 *
 * @param name the node of its name; empty where there is none
 * @param parts the names of a structured binding
 * @param parameters the parameter list of a function; empty for a variable, function pointers
 *     included
 * @param constant whether a pointer itself is constant
 */
record CppDeclarator(
    Optional<Syntax> name,
    List<Syntax> parts,
    boolean reference,
    boolean array,
    Optional<Syntax> parameters,
    boolean constant) {

  /** Whether a node is a declarator, with or without a name. */
  static boolean is(Syntax node) {
    return switch (node.type()) {
      case "identifier",
          "field_identifier",
          "destructor_name",
          "operator_name",
          "operator_cast",
          "variadic_declarator" ->
          true;
      default -> node.type().endsWith("_declarator");
    };
  }

  /** Takes the layers off, outermost first. */
  static CppDeclarator of(Syntax node) {
    boolean reference = false;
    boolean array = false;
    boolean constant = false;
    boolean inBrackets = false;
    Optional<Syntax> parameters = Optional.empty();
    Syntax at = node;
    while (at.type().endsWith("_declarator") && !at.is("structured_binding_declarator")) {
      switch (at.type()) {
        case "pointer_declarator", "abstract_pointer_declarator" -> {
          reference = true;
          constant |= at.child("type_qualifier").isPresent();
          parameters = inBrackets ? Optional.empty() : parameters;
        }
        case "reference_declarator", "abstract_reference_declarator" -> reference = true;
        case "array_declarator", "abstract_array_declarator" -> array = true;
        case "function_declarator", "abstract_function_declarator" ->
            parameters = at.child("parameter_list");
        case "parenthesized_declarator" -> inBrackets = true;
        default -> {}
      }
      Optional<Syntax> inner = inner(at);
      if (inner.isEmpty()) {
        return new CppDeclarator(
            Optional.empty(), List.of(), reference, array, parameters, constant);
      }
      at = inner.get();
    }
    if (at.is("operator_cast")) {
      parameters = at.child("abstract_function_declarator").flatMap(f -> f.child("parameter_list"));
    }
    return new CppDeclarator(Optional.of(at), names(at), reference, array, parameters, constant);
  }

  private static Optional<Syntax> inner(Syntax declarator) {
    return declarator.parts().stream()
        .filter(part -> is(part) || part.is("qualified_identifier") || part.is("type_identifier"))
        .findFirst();
  }

  private static List<Syntax> names(Syntax declarator) {
    return declarator.is("structured_binding_declarator")
        ? declarator.parts().stream().filter(part -> part.is("identifier")).toList()
        : List.of();
  }

  /** A type as this declarator changes it. */
  TypeName type(TypeName type) {
    return new TypeName(type.name(), type.reference() || reference);
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** The variables of a declaration, in functions, classes and files. */
final class CppVariables {

  private final CppReading reading;

  CppVariables(CppReading reading) {
    this.reading = reading;
  }

  /**
   * One declared variable.
   *
   * @param target its name; {@link Expr.Items} for {@code auto [a, b]}
   * @param value {@link Expr.Nothing} where none is written
   * @param text the value as it is written
   * @param constant whether nobody can change it
   */
  record Variable(TypeName type, Expr target, Expr value, String text, boolean constant) {

    String name() {
      return target instanceof Expr.Name name ? name.name() : "";
    }

    boolean hasValue() {
      return !(value instanceof Expr.Nothing);
    }

    Stmt asStatement() {
      return target instanceof Expr.Name name
          ? new Stmt.Declare(type, name.name(), value, target.line())
          : new Stmt.Assign(target, "", value, target.line());
    }
  }

  /**
   * @param inBody whether it stands in a function, where {@code T x(a);} declares no function
   */
  List<Variable> of(Syntax declaration, boolean inBody, List<Stmt> before) {
    List<Syntax> parts = flat(declaration);
    var variables = new ArrayList<Variable>();
    int type = 0;
    while (type < parts.size() && !CppTypes.isType(parts.get(type))) {
      type++;
    }
    if (type == parts.size()) {
      return variables;
    }
    TypeName of = reading.types().of(parts.get(type));
    TypeName named = new TypeName(defined(parts, type, of.name()), of.reference());
    boolean constant = isConstant(parts);
    for (int at = type + 1; at < parts.size(); at++) {
      if (isDeclarator(parts.get(at))) {
        CppDeclarator declarator = CppDeclarator.of(parts.get(at));
        if (declarator.parameters().isEmpty()) {
          variables.add(variable(parts, at, named, constant, before));
        } else if (inBody) {
          constructed(declarator, named).ifPresent(variables::add);
        }
        at = value(parts, at).isPresent() ? at + (parts.get(at + 1).is("=") ? 2 : 1) : at;
      }
    }
    return variables;
  }

  /** The parts of a declaration with those of its initialized declarators in a row. */
  private static List<Syntax> flat(Syntax declaration) {
    return declaration.parts().stream()
        .flatMap(
            part -> part.is("init_declarator") ? part.parts().stream() : List.of(part).stream())
        .filter(part -> !part.is("ERROR") && !part.is("ms_based_modifier"))
        .toList();
  }

  private static boolean isDeclarator(Syntax node) {
    return CppDeclarator.is(node) || node.is("qualified_identifier");
  }

  /** A class that is written in the declaration itself; its name is that of the type. */
  private String defined(List<Syntax> parts, int type, String name) {
    Syntax specifier = parts.get(type);
    if (!specifier.type().endsWith("_specifier")) {
      return name;
    }
    String fallback =
        parts.subList(type + 1, parts.size()).stream()
            .filter(CppVariables::isDeclarator)
            .findFirst()
            .flatMap(declarator -> CppDeclarator.of(declarator).name())
            .map(reading.types()::nameOf)
            .orElse("");
    reading.definitions().type(specifier, name.isEmpty() ? fallback : name);
    return name.isEmpty() ? fallback : name;
  }

  private boolean isConstant(List<Syntax> parts) {
    return parts.stream()
        .filter(part -> part.is("type_qualifier"))
        .anyMatch(part -> reading.text(part).matches("const|constexpr|constinit"));
  }

  private Variable variable(
      List<Syntax> parts, int at, TypeName of, boolean constant, List<Stmt> before) {
    CppDeclarator declarator = CppDeclarator.of(parts.get(at));
    int line = reading.line(parts.get(at));
    TypeName type = declarator.type(of);
    Expr value =
        value(parts, at)
            .map(init -> initial(init, type, declarator.array(), before))
            .map(initial -> reading.types().withElement(parts, initial))
            .orElse(new Expr.Nothing(line));
    boolean fixed =
        constant
            && (!declarator.reference() || declarator.constant() || value instanceof Expr.Text);
    Expr target =
        declarator.parts().isEmpty()
            ? new Expr.Name(declarator.name().map(reading.types()::nameOf).orElse(""), line)
            : new Expr.Items(names(declarator), line);
    String text = value(parts, at).map(reading::text).orElse("");
    return new Variable(type, target, value, text, fixed);
  }

  private List<Expr> names(CppDeclarator declarator) {
    return declarator.parts().stream()
        .<Expr>map(part -> new Expr.Name(reading.text(part), reading.line(part)))
        .toList();
  }

  /** What a declarator is initialized with: the value, the arguments or the list. */
  private static Optional<Syntax> value(List<Syntax> parts, int at) {
    if (at + 1 >= parts.size()) {
      return Optional.empty();
    }
    Syntax next = parts.get(at + 1);
    if (next.is("=")) {
      return at + 2 < parts.size() ? Optional.of(parts.get(at + 2)) : Optional.empty();
    }
    return next.is("argument_list") || next.is("initializer_list")
        ? Optional.of(next)
        : Optional.empty();
  }

  /** {@code = x}, {@code (x)} or {@code {x}} behind a variable of this type. */
  private Expr initial(Syntax init, TypeName type, boolean array, List<Stmt> before) {
    int line = reading.line(init);
    if (init.is("argument_list")) {
      return constructed(type, CppItems.arguments(init, before, reading), line);
    }
    if (!init.is("initializer_list")) {
      return reading.expressions().of(init, before);
    }
    return reading.calls().list(type, array, init, before);
  }

  /** Types of C have no constructor: {@code aclrtStream stream(other)} is a copy. */
  private Expr constructed(TypeName type, List<Expr.Argument> arguments, int line) {
    boolean plain = type.name().matches("(?:acl|hi_|HI_)\\w+|\\w+_t");
    boolean copied =
        arguments.size() == 1 && (plain || arguments.get(0).value() instanceof Expr.Nothing);
    return copied ? arguments.get(0).value() : reading.calls().made(type, arguments, line);
  }

  /** {@code T x(a, b);}, which the grammar takes for a function. */
  private Optional<Variable> constructed(CppDeclarator declarator, TypeName type) {
    if (declarator.name().isEmpty() || declarator.reference()) {
      return Optional.empty();
    }
    Syntax name = declarator.name().get();
    int line = reading.line(name);
    return declarator
        .parameters()
        .flatMap(list -> CppMisread.arguments(list, reading))
        .filter(arguments -> !arguments.isEmpty())
        .map(
            arguments ->
                new Variable(
                    type,
                    new Expr.Name(reading.types().nameOf(name), line),
                    constructed(type, arguments, line),
                    "",
                    false));
  }

  /** The value of a field or member named in the initializers of a constructor. */
  Expr initial(Syntax init, Optional<TypeName> type) {
    var before = new ArrayList<Stmt>();
    if (type.isPresent()) {
      return initial(init, type.get(), false, before);
    }
    List<Expr.Argument> arguments = CppItems.arguments(init, before, reading);
    int line = reading.line(init);
    return switch (arguments.size()) {
      case 0 -> new Expr.Nothing(line);
      case 1 -> arguments.get(0).value();
      default -> CppItems.of(init, before, reading);
    };
  }
}

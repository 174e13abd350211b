package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** Functions, methods, constructors and lambdas with their parameters and bodies. */
final class CppFunctions {

  private final CppReading reading;
  private final Map<String, CppClasses.Known> classes = new HashMap<>();

  CppFunctions(CppReading reading) {
    this.reading = reading;
  }

  void know(String name, CppClasses.Known known) {
    classes.put(name, known);
  }

  /**
   * A function with a body.
   *
   * @param owner the class it stands in; empty outside of one
   * @param namespaces names before {@code ::} that are no classes
   */
  Optional<Function> of(Syntax node, String owner, Set<String> namespaces) {
    Optional<Syntax> body = node.child("compound_statement").or(() -> node.child("try_statement"));
    Optional<CppDeclarator> declarator = declarator(node);
    if (body.isEmpty() || declarator.isEmpty() || declarator.get().name().isEmpty()) {
      return Optional.empty();
    }
    Syntax name = declarator.get().name().get();
    List<String> scopes = new ArrayList<>(CppNames.scopes(name, reading.source()));
    scopes.removeIf(namespaces::contains);
    String of = scopes.isEmpty() ? owner : scopes.get(scopes.size() - 1);
    var statements = new ArrayList<Stmt>();
    node.child("field_initializer_list")
        .or(() -> body.get().child("field_initializer_list"))
        .ifPresent(list -> initialize(list, of, statements));
    statements.addAll(reading.statements().loops().body(body.get()));
    return Optional.of(
        new Function(
            reading.path(),
            of,
            name(name),
            parameters(declarator.get().parameters()),
            List.copyOf(statements),
            reading.line(node)));
  }

  /** A declaration of a function that gives a parameter a default; empty for any other. */
  Optional<Function> prototype(Syntax node, String owner) {
    Optional<CppDeclarator> declarator = declarator(node);
    Optional<Syntax> name = declarator.flatMap(CppDeclarator::name);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Function.Parameter> parameters = parameters(declarator.flatMap(CppDeclarator::parameters));
    boolean plain = parameters.stream().allMatch(one -> one.value() instanceof Expr.Nothing);
    return plain
        ? Optional.empty()
        : Optional.of(
            new Function(
                reading.path(),
                owner,
                name(name.get()),
                parameters,
                List.of(),
                reading.line(node)));
  }

  /** The declarator that has parameters; macros before it may look like others. */
  private static Optional<CppDeclarator> declarator(Syntax node) {
    return node.parts().stream()
        .filter(part -> CppDeclarator.is(part) || part.is("qualified_identifier"))
        .map(CppDeclarator::of)
        .filter(one -> one.parameters().isPresent())
        .findFirst();
  }

  /** {@code f}, {@code ~X}, {@code operator==}, {@code operator bool}. */
  private String name(Syntax node) {
    Syntax last = CppNames.last(node);
    if (last.is("operator_cast")) {
      return "operator " + reading.types().ofParts(last.parts()).name();
    }
    String name = reading.types().nameOf(node);
    return last.is("destructor_name") ? name.replace(" ", "") : name;
  }

  private List<Function.Parameter> parameters(Optional<Syntax> list) {
    var parameters = new ArrayList<Function.Parameter>();
    for (Syntax part : list.map(Syntax::parts).orElse(List.of())) {
      if (part.type().endsWith("parameter_declaration")) {
        parameter(part).ifPresent(parameters::add);
      }
    }
    return List.copyOf(parameters);
  }

  private Optional<Function.Parameter> parameter(Syntax node) {
    List<Syntax> parts = node.parts();
    TypeName of = reading.types().ofParts(parts);
    int line = reading.line(node);
    Optional<CppDeclarator> declarator =
        parts.stream().filter(CppDeclarator::is).findFirst().map(CppDeclarator::of);
    if (declarator.isEmpty() && of.name().equals("void") && !of.reference()) {
      return Optional.empty();
    }
    TypeName type = declarator.map(one -> one.type(of)).orElse(of);
    boolean pointer = declarator.filter(one -> one.array()).isPresent();
    String name = declarator.flatMap(CppDeclarator::name).map(reading.types()::nameOf).orElse("");
    Expr value =
        node.child("=").isPresent()
            ? reading.expressions().of(parts.get(parts.size() - 1))
            : new Expr.Nothing(line);
    return Optional.of(
        new Function.Parameter(
            new TypeName(type.name(), type.reference() || pointer), name, value));
  }

  /** {@code : x(a), Base(b)}: fields are assigned; a base is built by its constructor. */
  private void initialize(Syntax list, String owner, List<Stmt> out) {
    CppClasses.Known known = classes.getOrDefault(owner, CppClasses.Known.NONE);
    for (Syntax part : list.parts()) {
      if (!part.is("field_initializer") || part.parts().size() < 2) {
        continue;
      }
      int line = reading.line(part);
      Syntax field = part.parts().get(0);
      Syntax value = part.parts().get(1);
      String name = reading.types().nameOf(field);
      var object = new Expr.Member(new Expr.Name("this", line), name, line);
      if (name.equals(owner) || known.bases().contains(name) || !field.is("field_identifier")) {
        List<Expr.Argument> arguments = CppItems.arguments(value, out, reading);
        out.add(new Stmt.Run(new Expr.Call(object, arguments, line), line));
      } else {
        Expr initial = reading.variables().initial(value, known.type(name));
        out.add(new Stmt.Assign(object, "", initial, line));
      }
    }
  }

  /** {@code [x = f()](int a) {…}}; captured values are declared first. */
  Function lambda(Syntax node) {
    var body = new ArrayList<Stmt>();
    node.child("lambda_capture_specifier").ifPresent(captures -> captured(captures, body));
    node.child("compound_statement")
        .ifPresent(block -> body.addAll(reading.statements().loops().body(block)));
    Optional<Syntax> parameters =
        node.child("abstract_function_declarator").flatMap(part -> part.child("parameter_list"));
    return new Function(
        reading.path(), "", "", parameters(parameters), List.copyOf(body), reading.line(node));
  }

  private void captured(Syntax captures, List<Stmt> out) {
    for (Syntax part : captures.parts()) {
      List<Syntax> parts = part.parts();
      if (part.is("lambda_capture_initializer") && parts.size() >= 3) {
        int line = reading.line(part);
        Expr value = reading.expressions().of(parts.get(parts.size() - 1));
        String name = reading.text(parts.get(parts.size() - 3));
        out.add(new Stmt.Declare(new TypeName("auto", false), name, value, line));
      }
    }
  }
}

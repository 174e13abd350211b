package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** What a file defines, collected while it is read: functions, classes, constants, variables. */
final class CppDefinitions {

  private final CppReading reading;
  private final CppConstants constants;
  private final CppFunctions definer;
  private final List<Function> functions = new ArrayList<>();
  private final List<Function> prototypes = new ArrayList<>();
  private final Map<String, ClassCode> classes = new LinkedHashMap<>();
  private final List<Stmt> top = new ArrayList<>();
  private final Set<String> namespaces = new HashSet<>();

  CppDefinitions(CppReading reading) {
    this.reading = reading;
    constants = new CppConstants(reading);
    definer = new CppFunctions(reading);
  }

  List<Function> functions() {
    return functions;
  }

  List<Function> prototypes() {
    return prototypes;
  }

  List<ClassCode> classes() {
    return List.copyOf(classes.values());
  }

  List<Stmt> top() {
    return top;
  }

  CppConstants constants() {
    return constants;
  }

  Function lambda(Syntax node) {
    return definer.lambda(node);
  }

  /** Adds what a node defines, if anything. */
  void add(Syntax node) {
    reading.deeper(
        () -> {
          definition(node);
          return true;
        },
        false);
  }

  private void definition(Syntax node) {
    switch (node.type()) {
      case "function_definition" -> define(node, "");
      case "declaration" -> variables(node);
      case "namespace_definition" -> {
        node.child("namespace_identifier").map(reading::text).ifPresent(namespaces::add);
        node.child("nested_namespace_specifier").ifPresent(this::nested);
        node.child("declaration_list").ifPresent(this::addAll);
      }
      case "linkage_specification",
          "template_declaration",
          "declaration_list",
          "ERROR",
          "translation_unit",
          "preproc_else" ->
          addAll(node);
      case "struct_specifier", "class_specifier", "union_specifier", "enum_specifier" ->
          type(node, reading.types().ofParts(List.of(node)).name());
      case "type_definition" -> typedef(node);
      case "alias_declaration" -> alias(node);
      default -> {
        if (CppDirective.is(node)) {
          addDirective(node);
        }
      }
    }
  }

  private void nested(Syntax specifier) {
    specifier.each("namespace_identifier", name -> namespaces.add(reading.text(name)));
  }

  private void addAll(Syntax node) {
    node.parts().forEach(this::add);
  }

  private void addDirective(Syntax node) {
    CppDirective directive = CppDirective.of(node, reading);
    if (!directive.isNever()) {
      directive.then().forEach(this::add);
    }
    directive.otherwise().ifPresent(this::add);
  }

  /** Makes a class known to its methods before they are read. */
  void know(String name, CppClasses.Known known) {
    definer.know(name, known);
  }

  void define(Syntax node, String owner) {
    definer.of(node, owner, namespaces).ifPresent(functions::add);
  }

  /** What a function is called with where a caller leaves arguments out. */
  void declare(Syntax node, String owner) {
    definer.prototype(node, owner).ifPresent(prototypes::add);
  }

  private void variables(Syntax node) {
    declare(node, "");
    for (CppVariables.Variable variable : reading.variables().of(node, false, top)) {
      if (variable.constant() && variable.hasValue()) {
        constants.add(variable);
      } else if (node.child("storage_class_specifier").filter(this::isExtern).isEmpty()) {
        top.add(variable.asStatement());
      }
    }
  }

  private boolean isExtern(Syntax specifier) {
    return reading.text(specifier).equals("extern");
  }

  /** {@code typedef struct {…} Name, *Pointer;} */
  private void typedef(Syntax node) {
    List<Syntax> parts = node.parts();
    int at = 0;
    while (at < parts.size() && !CppTypes.isType(parts.get(at))) {
      at++;
    }
    if (at + 1 >= parts.size()) {
      return;
    }
    Syntax of = parts.get(at);
    List<CppDeclarator> names =
        parts.subList(at + 1, parts.size()).stream()
            .filter(part -> CppDeclarator.is(part) || CppTypes.isType(part))
            .map(CppDeclarator::of)
            .filter(name -> name.name().isPresent() && name.parameters().isEmpty())
            .toList();
    String tag = reading.types().ofParts(List.of(of)).name();
    boolean written = hasBody(of);
    String name =
        names.stream()
            .filter(one -> written && !one.reference())
            .findFirst()
            .flatMap(CppDeclarator::name)
            .map(reading.types()::nameOf)
            .orElse(tag);
    type(of, name);
    TypeName type = new TypeName(name, reading.types().ofParts(List.of(of)).reference());
    reading.types().addAlias(written ? tag : "", type);
    names.forEach(one -> alias(one, type));
  }

  private void alias(CppDeclarator declarator, TypeName type) {
    declarator
        .name()
        .map(reading.types()::nameOf)
        .ifPresent(name -> reading.types().addAlias(name, declarator.type(type)));
  }

  private void alias(Syntax node) {
    Optional<String> name = node.child("type_identifier").map(reading::text);
    Optional<TypeName> type = node.child("type_descriptor").map(reading.types()::ofDescriptor);
    if (name.isPresent() && type.isPresent()) {
      reading.types().addAlias(name.get(), type.get());
    }
  }

  private static boolean hasBody(Syntax specifier) {
    return specifier.child("field_declaration_list").isPresent()
        || specifier.child("enumerator_list").isPresent();
  }

  /** A class, struct, union or enumeration with a body. */
  void type(Syntax specifier, String name) {
    if (specifier.is("enum_specifier")) {
      reading.types().addEnum(name);
      specifier.child("enumerator_list").ifPresent(constants::addEnumerators);
    } else if (!name.isEmpty() && specifier.child("field_declaration_list").isPresent()) {
      ClassCode code = new CppClasses(reading, name).of(specifier);
      classes.merge(name, code, (known, same) -> known);
    }
  }
}

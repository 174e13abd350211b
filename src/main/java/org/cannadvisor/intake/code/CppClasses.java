package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** Classes and structs: their fields are collected, their methods go to the functions. */
final class CppClasses {

  private final CppReading reading;
  private final String className;
  private final List<ClassCode.Field> fields = new ArrayList<>();

  CppClasses(CppReading reading, String className) {
    this.reading = reading;
    this.className = className;
  }

  /** What the constructors of a class have to know about it. */
  record Known(List<String> bases, List<ClassCode.Field> fields) {

    static final Known NONE = new Known(List.of(), List.of());

    Optional<TypeName> type(String field) {
      return fields.stream()
          .filter(one -> one.name().equals(field))
          .map(ClassCode.Field::type)
          .findFirst();
    }
  }

  ClassCode of(Syntax specifier) {
    var bases = new ArrayList<String>();
    for (Syntax part : specifier.child("base_class_clause").map(Syntax::parts).orElse(List.of())) {
      if (CppTypes.isType(part)) {
        bases.add(reading.types().nameOf(part));
      }
    }
    var methods = new ArrayList<Syntax>();
    specifier
        .child("field_declaration_list")
        .ifPresent(list -> list.parts().forEach(part -> member(part, methods)));
    reading.definitions().know(className, new Known(List.copyOf(bases), List.copyOf(fields)));
    methods.forEach(method -> reading.definitions().define(method, className));
    return new ClassCode(
        reading.path(),
        className,
        List.copyOf(bases),
        List.copyOf(fields),
        reading.line(specifier));
  }

  private void member(Syntax node, List<Syntax> methods) {
    reading.deeper(
        () -> {
          known(node, methods);
          return true;
        },
        false);
  }

  private void known(Syntax node, List<Syntax> methods) {
    switch (node.type()) {
      case "function_definition" -> methods.add(node);
      case "field_declaration", "declaration" -> field(node);
      case "template_declaration", "ERROR", "preproc_else" ->
          node.parts().forEach(part -> member(part, methods));
      default -> {
        if (CppDirective.is(node)) {
          CppDirective directive = CppDirective.of(node, reading);
          if (!directive.isNever()) {
            directive.then().forEach(part -> member(part, methods));
          }
          directive.otherwise().ifPresent(part -> member(part, methods));
        } else {
          reading.definitions().add(node);
        }
      }
    }
  }

  private void field(Syntax node) {
    reading.definitions().declare(node, className);
    List<CppVariables.Variable> variables = reading.variables().of(node, false, new ArrayList<>());
    if (variables.isEmpty()) {
      unnamed(node);
    }
    boolean shared = isShared(node);
    for (CppVariables.Variable variable : variables) {
      if (shared && variable.constant()) {
        reading.definitions().constants().add(variable);
      } else {
        fields.add(new ClassCode.Field(variable.type(), variable.name(), variable.value()));
      }
    }
  }

  private boolean isShared(Syntax node) {
    return node.parts().stream()
        .map(reading::text)
        .anyMatch(text -> text.equals("static") || text.equals("constexpr"));
  }

  /** The members of a union or struct without a name are those of the class around it. */
  private void unnamed(Syntax node) {
    node.parts().stream()
        .filter(part -> part.is("union_specifier") || part.is("struct_specifier"))
        .filter(part -> part.child("type_identifier").isEmpty())
        .flatMap(part -> part.child("field_declaration_list").stream())
        .forEach(list -> list.parts().forEach(part -> member(part, new ArrayList<>())));
  }
}

package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * A function or class as it is written.
 *
 * @param node without its decorators
 * @param decorators their names, without arguments
 */
record PythonDefinition(Syntax node, String name, Syntax parameters, Set<String> decorators) {

  private static final Syntax NO_PARAMETERS = new Syntax("parameters", 0, 0, List.of());

  static PythonDefinition of(Syntax written, PythonSource source) {
    Syntax node =
        written
            .child("function_definition")
            .or(() -> written.child("class_definition"))
            .filter(inner -> written.is("decorated_definition"))
            .orElse(written);
    return new PythonDefinition(
        node,
        node.child("identifier").map(source::text).orElse(""),
        node.child("parameters").orElse(NO_PARAMETERS),
        decorators(written, source));
  }

  private static Set<String> decorators(Syntax written, PythonSource source) {
    return written.children().stream()
        .filter(child -> child.is("decorator"))
        .map(child -> source.text(child).replaceAll("\\(.*|(?s)\\s.*|@", ""))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  boolean isClass() {
    return node.is("class_definition");
  }

  boolean isStatic() {
    return decorators.contains("staticmethod");
  }

  boolean isContextManager() {
    return decorators.stream().anyMatch(name -> name.endsWith("contextmanager"));
  }

  /** Called where it is read: {@code @property}. */
  boolean isProperty() {
    return decorators.stream().anyMatch(name -> name.endsWith("property"));
  }

  /** Sets or deletes a property, or only declares types. */
  boolean isAccessory() {
    return decorators.stream()
        .anyMatch(
            name ->
                name.endsWith(".setter") || name.endsWith(".deleter") || name.endsWith("overload"));
  }
}

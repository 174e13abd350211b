package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.syntax.Syntax;

/**
 * What imported names stand for, wherever in the file they are imported. Of {@code try: import a as
 * x} and {@code except: import b as x} the first is taken.
 */
final class PythonImports {

  private final PythonSource source;
  private final Map<String, String> names = new LinkedHashMap<>();

  PythonImports(PythonSource source) {
    this.source = source;
  }

  Map<String, String> names(Syntax root) {
    var imports = new ArrayList<Syntax>();
    root.each("import_statement", imports::add);
    root.each("import_from_statement", imports::add);
    imports.sort(Comparator.comparingInt(Syntax::from));
    imports.stream().filter(node -> !PythonSource.isDamaged(node)).forEach(this::learn);
    return Map.copyOf(names);
  }

  private void learn(Syntax node) {
    List<Syntax> parts = source.elements(node);
    if (node.is("import_statement")) {
      parts.forEach(this::module);
    } else if (parts.size() > 2) {
      String module = moduleName(parts.get(1));
      parts.subList(2, parts.size()).forEach(part -> member(module, part));
    }
  }

  /** {@code import a.b} binds {@code a}, {@code import a.b as c} binds all of it. */
  private void module(Syntax part) {
    if (part.is("dotted_name")) {
      String first = dotted(part).split("\\.", 2)[0];
      bind(first, first);
    } else if (part.is("aliased_import")) {
      alias(part, "");
    }
  }

  private void member(String module, Syntax part) {
    String prefix = module.isEmpty() ? "" : module + ".";
    switch (part.type()) {
      case "dotted_name" -> bind(dotted(part), prefix + dotted(part));
      case "aliased_import" -> alias(part, prefix);
      case "wildcard_import" -> bind("*" + module, module);
      default -> {}
    }
  }

  private void alias(Syntax part, String prefix) {
    List<Syntax> parts = source.parts(part);
    bind(source.text(parts.get(parts.size() - 1)), prefix + dotted(parts.get(0)));
  }

  /** Of a relative module its last part: where the project keeps it is another question. */
  private String moduleName(Syntax module) {
    if (!module.is("relative_import")) {
      return dotted(module);
    }
    String name = module.child("dotted_name").map(this::dotted).orElse("");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String dotted(Syntax name) {
    return source.text(name).replaceAll("\\s|\\\\", "");
  }

  private void bind(String name, String meaning) {
    if (!name.isEmpty() && !meaning.isEmpty()) {
      names.putIfAbsent(name, meaning);
    }
  }
}

package org.cannadvisor.intake.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** The variables of a Python script that are given one plain value and never another. */
final class PythonNames {

  private static final int MAX_VALUE = 1000;

  private final Script script;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> changing = new HashSet<>();

  PythonNames(Script script) {
    this.script = script;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(known.get(name));
  }

  void learn(Syntax root) {
    root.each("assignment", this::assigned);
    for (String other : List.of("augmented_assignment", "for_statement", "for_in_clause")) {
      root.each(other, node -> node.children().forEach(this::changes));
    }
    for (String other :
        List.of("parameters", "pattern_list", "typed_parameter", "as_pattern_target")) {
      root.each(other, node -> node.children().forEach(this::changes));
    }
    root.each("default_parameter", node -> node.children().forEach(this::changes));
    known.keySet().removeAll(changing);
  }

  private void changes(Syntax node) {
    if (node.is("identifier")) {
      changing.add(text(node));
    }
  }

  private void assigned(Syntax node) {
    List<Syntax> parts = node.parts();
    String name = text(parts.get(0));
    Optional<String> value = plain(parts.get(parts.size() - 1));
    if (value.isEmpty()) {
      changing.add(name);
    } else {
      String before = known.putIfAbsent(name, value.get());
      if (before != null && !before.equals(value.get())) {
        changing.add(name);
      }
    }
  }

  private Optional<String> plain(Syntax value) {
    if (value.to() - value.from() > MAX_VALUE) {
      return Optional.empty();
    }
    return switch (value.type()) {
      case "integer", "float" -> Optional.of(text(value));
      case "string" ->
          value.children().size() <= 3 && value.children().stream().noneMatch(PythonNames::isOpen)
              ? Optional.of(value.child("string_content").map(this::text).orElse(""))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isOpen(Syntax part) {
    return part.is("interpolation") || !part.children().isEmpty();
  }

  private String text(Syntax node) {
    return script.text().substring(node.from(), node.to());
  }
}

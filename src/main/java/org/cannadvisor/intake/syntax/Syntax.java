package org.cannadvisor.intake.syntax;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of a parsed script.
 *
 * @param type as the grammar calls it, e.g. {@code variable_assignment}
 * @param from offset of its first character
 * @param to offset behind its last one
 */
public record Syntax(String type, int from, int to, List<Syntax> children) {

  public boolean is(String type) {
    return this.type.equals(type);
  }

  public Optional<Syntax> child(String type) {
    return children.stream().filter(child -> child.is(type)).findFirst();
  }

  /** The children that are no comments. */
  public List<Syntax> parts() {
    return children.stream().filter(child -> !child.is("comment")).toList();
  }

  /** Shows every node of one type below this one, in any depth, to {@code visitor}. */
  public void each(String type, Consumer<Syntax> visitor) {
    var open = new ArrayDeque<Syntax>();
    open.push(this);
    while (!open.isEmpty()) {
      Syntax node = open.pop();
      if (node.is(type)) {
        visitor.accept(node);
      }
      node.children().forEach(open::push);
    }
  }
}

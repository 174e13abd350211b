package org.cannadvisor.intake.code;

import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** The parts of {@code for (start; condition; update) body}, told apart by the semicolons. */
final class CppForHead {

  private Optional<Syntax> start = Optional.empty();
  private Optional<Syntax> condition = Optional.empty();
  private Optional<Syntax> update = Optional.empty();
  private Optional<Syntax> body = Optional.empty();
  private int semicolons;
  private boolean closed;

  void take(Syntax part) {
    switch (part.type()) {
      case "for", "(", "ERROR" -> {}
      case ")" -> closed = true;
      case ";" -> semicolons++;
      default -> place(part);
    }
  }

  private void place(Syntax part) {
    if (closed) {
      body = Optional.of(part);
    } else if (semicolons == 0) {
      start = Optional.of(part);
      semicolons += part.is("declaration") ? 1 : 0;
    } else if (semicolons == 1) {
      condition = Optional.of(part);
    } else {
      update = Optional.of(part);
    }
  }

  Optional<Syntax> start() {
    return start;
  }

  Optional<Syntax> condition() {
    return condition;
  }

  Optional<Syntax> update() {
    return update;
  }

  Optional<Syntax> body() {
    return body;
  }
}

package org.cannadvisor.intake.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Syntax;

/** The undamaged {@code return (…);} of a program, by where their brackets open. */
final class CppMacroBodies {

  private final Map<Integer, Syntax> bodies = new HashMap<>();

  void take(Syntax statement) {
    List<Syntax> parts = statement.parts();
    if (parts.size() == 3 && parts.get(1).is("parenthesized_expression")) {
      Syntax body = parts.get(1);
      boolean[] damaged = {false};
      body.each("ERROR", error -> damaged[0] = true);
      if (!damaged[0]) {
        bodies.put(body.from(), body);
      }
    }
  }

  Optional<Syntax> at(int from) {
    return Optional.ofNullable(bodies.get(from));
  }
}

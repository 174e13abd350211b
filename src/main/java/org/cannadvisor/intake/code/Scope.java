package org.cannadvisor.intake.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one call, with those around it.
 *
 * @param unit the file whose names are used
 * @param owner the class whose method is run; empty for none
 * @param self the object whose method is run; {@link Value#NOTHING} for none
 * @param outer the scope around this one: of a lambda, of a module
 */
record Scope(
    Unit unit, String owner, Value self, @Nullable Scope outer, Map<String, Cell> variables) {

  Scope(Unit unit, String owner, Value self, @Nullable Scope outer) {
    this(unit, owner, self, outer, new HashMap<>());
  }

  boolean isPython() {
    return unit.language() == Unit.Language.PYTHON;
  }

  /** The variable of this name, here or around. */
  Optional<Cell> find(String name) {
    Cell own = variables.get(name);
    if (own != null && State.isSet(own)) {
      return Optional.of(own);
    }
    return outer == null ? Optional.ofNullable(own) : outer.find(name);
  }
}

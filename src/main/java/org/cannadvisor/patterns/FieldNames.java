package org.cannadvisor.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that tests may name: those of a fact, and those of what they hold, one level deep. */
public final class FieldNames {

  private FieldNames() {}

  /** All paths of a type, in alphabetical order, what lies below a field right after it. */
  public static List<FieldPath> of(Class<?> type) {
    var paths = new ArrayList<FieldPath>();
    for (String name : FieldPath.names(type)) {
      Optional<FieldPath> path = FieldPath.of(type, name);
      path.ifPresent(
          field -> {
            paths.add(field);
            for (String inner : FieldPath.names(field.type())) {
              FieldPath.of(type, name + "." + inner).ifPresent(paths::add);
            }
          });
    }
    return paths;
  }
}

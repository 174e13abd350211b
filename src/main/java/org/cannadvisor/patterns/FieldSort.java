package org.cannadvisor.patterns;

import java.util.Collection;
import org.cannadvisor.model.Evidence;

/** What sort of value a field holds, and so which operators apply to it. */
public enum FieldSort {
  TEXT,
  NUMBER,
  TRUTH,
  /** One word of a fixed list; greater is what stands later in the list. */
  WORD,
  /** A line of a file; greater is what stands later. */
  PLACE,
  LIST,
  /** Something with fields of its own. */
  STRUCTURE;

  static FieldSort of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == boolean.class || type == Boolean.class) {
      return TRUTH;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return NUMBER;
    }
    if (type.isEnum()) {
      return WORD;
    }
    if (type == Evidence.class) {
      return PLACE;
    }
    return Collection.class.isAssignableFrom(type) ? LIST : STRUCTURE;
  }

  /** Whether two values of this sort have an order. */
  boolean isOrdered() {
    return this == NUMBER || this == WORD || this == PLACE;
  }
}

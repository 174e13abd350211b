package org.cannadvisor.knowledge.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.patterns.Binding;

/**
 * The facts that conditions have bound to names so far. What is bound inside {@code not} or {@code
 * exists} is seen there alone.
 */
final class Scope {

  private final Map<String, Binding> bound = new LinkedHashMap<>();
  private final String prefix;
  private int count;

  Scope() {
    this("");
  }

  private Scope(String prefix) {
    this.prefix = prefix;
  }

  /** A scope that begins with what is bound here. */
  Scope inner() {
    var inner = new Scope(prefix + (count + 1) + ".");
    inner.bound.putAll(bound);
    return inner;
  }

  /**
   * Binds the fact of the next condition.
   *
   * @param name empty for none
   */
  Binding bind(String name, Class<?> type) {
    count++;
    var binding = new Binding(name, type, prefix + count);
    if (!name.isEmpty()) {
      bound.put(name, binding);
    }
    return binding;
  }

  boolean has(String name) {
    return bound.containsKey(name);
  }

  Optional<Binding> of(String name) {
    return Optional.ofNullable(bound.get(name));
  }

  Set<String> names() {
    return bound.keySet();
  }
}

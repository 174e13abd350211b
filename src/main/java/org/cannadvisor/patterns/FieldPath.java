package org.cannadvisor.patterns;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact, or a field of what a field holds: {@code cosine}, {@code at.file}, {@code
 * family.saturates}. Components of records and what their types answer without being given anything
 * are fields alike.
 */
public final class FieldPath {

  private static final Set<String> NO_FIELDS =
      Set.of("toString", "hashCode", "getClass", "ordinal", "describeConstable", "clone");

  private final String text;
  private final Class<?> type;
  private final List<Method> steps;

  private FieldPath(String text, Class<?> type, List<Method> steps) {
    this.text = text;
    this.type = type;
    this.steps = steps;
  }

  /** The path from a fact of this type; empty where there is no such field. */
  public static Optional<FieldPath> of(Class<?> fact, String text) {
    var steps = new ArrayList<Method>();
    Class<?> type = fact;
    for (String name : text.split("\\.", -1)) {
      Optional<Method> step = fields(type).stream().filter(m -> m.getName().equals(name)).findAny();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      type = step.get().getReturnType();
    }
    return Optional.of(new FieldPath(text, type, List.copyOf(steps)));
  }

  /** Names of the fields of a type, in alphabetical order. */
  public static Set<String> names(Class<?> type) {
    var names = new TreeSet<String>();
    fields(type).forEach(field -> names.add(field.getName()));
    return names;
  }

  private static List<Method> fields(Class<?> type) {
    if (type.isEnum() || type.isRecord()) {
      return Arrays.stream(type.getDeclaredMethods()).filter(FieldPath::isField).toList();
    }
    return List.of();
  }

  private static boolean isField(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !NO_FIELDS.contains(method.getName());
  }

  /** The type of what stands there. */
  public Class<?> type() {
    return type;
  }

  public FieldSort sort() {
    return FieldSort.of(type);
  }

  /**
   * What stands there in one fact.
   *
   * @throws IllegalStateException where reading it fails, which is a fault of the fact type
   */
  public Object in(Object fact) {
    Object value = fact;
    try {
      for (Method step : steps) {
        value = step.invoke(value);
      }
      return value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(text + " of " + fact, e);
    }
  }

  /** The same fields of the same type of fact. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

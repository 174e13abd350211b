package org.cannadvisor.patterns;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact, or a field of what a field holds: {@code cosine}, {@code at.file}, {@code
 * family.saturates}. Components of records and what their types answer without being given anything
 * are fields alike.
 */
public final class FieldPath {

  private static final Set<String> NO_FIELDS =
      Set.of("toString", "hashCode", "getClass", "ordinal", "describeConstable", "clone");

  /** By name, in alphabetical order; a pack asks for them again with every condition. */
  private static final ClassValue<SortedMap<String, Method>> FIELDS =
      new ClassValue<>() {
        @Override
        protected SortedMap<String, Method> computeValue(Class<?> type) {
          var fields = new TreeMap<String, Method>();
          if (type.isEnum() || type.isRecord()) {
            Arrays.stream(type.getDeclaredMethods())
                .filter(FieldPath::isField)
                .forEach(method -> fields.put(method.getName(), method));
          }
          return Collections.unmodifiableSortedMap(fields);
        }
      };

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
      Method step = FIELDS.get(type).get(name);
      if (step == null) {
        return Optional.empty();
      }
      steps.add(step);
      type = step.getReturnType();
    }
    return Optional.of(new FieldPath(text, type, List.copyOf(steps)));
  }

  /** Names of the fields of a type, in alphabetical order. */
  public static Set<String> names(Class<?> type) {
    return FIELDS.get(type).keySet();
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

package org.cannadvisor.patterns;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannadvisor.model.Evidence;

/**
 * A fact in the making: the fields that somebody named, the rest as if nobody had said anything
 * about them: no text, no number, {@code false}, {@code unknown}.
 *
 * @param values by component of the record
 */
public record Draft(FactType type, Map<String, Object> values) {

  private static final List<String> NOTHING = List.of("UNKNOWN", "OTHER", "NONE");

  public Draft {
    values = Map.copyOf(values);
  }

  /** The fields that can be written, in the order of the record. */
  public static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** The component of this name; empty where the record has none. */
  public static Optional<RecordComponent> component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst();
  }

  /** The same with other values for some fields. */
  public Draft with(Map<String, Object> changes) {
    var changed = new HashMap<>(values);
    changed.putAll(changes);
    return new Draft(type, changed);
  }

  /** The same with a value where nobody has written one. */
  public Draft orElse(String name, Object value) {
    return component(type.type(), name).isEmpty() || values.containsKey(name)
        ? this
        : with(Map.of(name, value));
  }

  /**
   * The fact.
   *
   * @throws IllegalArgumentException where the record refuses these values
   */
  public Object fact() {
    return made(type.type(), values);
  }

  /** A record of these values, with what says nothing for the others. */
  public static Object made(Class<?> record, Map<String, Object> values) {
    RecordComponent[] components = record.getRecordComponents();
    Object[] all =
        Stream.of(components)
            .map(one -> values.getOrDefault(one.getName(), nothing(one.getType())))
            .toArray();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      return constructor.newInstance(all);
    } catch (InvocationTargetException e) {
      Throwable refused = e.getTargetException();
      throw new IllegalArgumentException(String.valueOf(refused.getMessage()), refused);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No record can be made of " + record, e);
    }
  }

  /** What a field holds that nobody has written. */
  public static Object nothing(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == double.class) {
      return Double.NaN;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == Evidence.class) {
      return Evidence.directory();
    }
    return type.isEnum() ? word(type) : structure(type);
  }

  private static Object word(Class<?> type) {
    Object[] words = type.getEnumConstants();
    return Arrays.stream(words)
        .filter(word -> NOTHING.contains(((Enum<?>) word).name()))
        .findFirst()
        .orElse(words[0]);
  }

  private static Object structure(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == Set.class) {
      return Set.of();
    }
    if (type == SortedMap.class) {
      return new TreeMap<>();
    }
    return constant(type).orElseGet(() -> made(type, Map.of()));
  }

  /** The constant that a record keeps for what is not known, which stands first there. */
  private static Optional<Object> constant(Class<?> type) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        try {
          return Optional.of(field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(field.toString(), e);
        }
      }
    }
    return Optional.empty();
  }
}

package org.cannadvisor.patterns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Values as they are written in YAML, each read as the field that it is compared with wants it. */
public final class Literals {

  private Literals() {}

  /**
   * The value that a text stands for; empty where it is none of that sort.
   *
   * @param type of the field, whose words count where it is one of a list
   */
  public static Optional<Object> of(String text, FieldSort sort, Class<?> type) {
    return switch (sort) {
      case TEXT -> Optional.of(text);
      case NUMBER -> number(text);
      case TRUTH -> truth(text);
      case WORD -> word(text, type);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<Object> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> word(String text, Class<?> type) {
    String name = text.replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
        .map(Object.class::cast)
        .findFirst();
  }
}

package org.cannadvisor.intake.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of {@code operator-types.txt}, which nobody writes who means something else. */
public final class OperatorTypes {

  private static final String FILE = "operator-types.txt";

  private OperatorTypes() {}

  /** Read when somebody first asks. */
  private static final class All {
    static final Set<String> TYPES = load();
  }

  /** All of them. */
  public static Set<String> all() {
    return All.TYPES;
  }

  static boolean has(String word) {
    return All.TYPES.contains(word);
  }

  /** Whether a line has a word that is one of them; quick, since most lines have none. */
  static boolean anyIn(String line) {
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean inside = i < line.length() && isPart(line.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (Character.isUpperCase(line.charAt(start)) && has(line.substring(start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /**
   * Reads the types.
   *
   * @throws UncheckedIOException where the program itself is damaged
   */
  private static Set<String> load() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OperatorTypes.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}

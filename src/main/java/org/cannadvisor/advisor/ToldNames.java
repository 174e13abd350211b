package org.cannadvisor.advisor;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds names in a text, each where it stands by itself, the longest first. A graph has ten
 * thousand names, so none is tried where the first letters of none stand.
 */
final class ToldNames {

  private static final int HEAD = 3;

  /** Fewer letters of a name that was cut off tell nothing. */
  private static final int FEWEST_LEFT = 4;

  private final Set<String> names;
  private final TreeSet<String> sorted;

  /** By the first letters, how long the names are that begin so, the longest first. */
  private final Map<String, List<Integer>> lengths;

  ToldNames(Collection<String> names) {
    this.names = new HashSet<>(names);
    this.sorted = new TreeSet<>(names);
    this.lengths = new HashMap<>();
    this.names.stream()
        .collect(Collectors.groupingBy(ToldNames::head))
        .forEach(
            (head, some) ->
                lengths.put(
                    head,
                    some.stream()
                        .map(String::length)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList()));
  }

  private static String head(String name) {
    return name.substring(0, Math.min(HEAD, name.length()));
  }

  /** The text with each name replaced. */
  String replaced(String text, UnaryOperator<String> standIn) {
    if (names.isEmpty()) {
      return text;
    }
    var result = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      Optional<String> name = isInWord(text, at) ? Optional.empty() : at(text, at);
      result.append(name.map(standIn).orElse(text.substring(at, at + 1)));
      at += name.map(String::length).orElse(1);
    }
    return result.toString();
  }

  private Optional<String> at(String text, int at) {
    for (int most = HEAD; most > 0; most--) {
      String head = text.substring(at, Math.min(at + most, text.length()));
      for (int length : lengths.getOrDefault(head, List.of())) {
        int end = at + length;
        if (end <= text.length() && !isInWord(text, end)) {
          String name = text.substring(at, end);
          if (names.contains(name)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The name that begins so; of several the first. */
  Optional<String> beginningWith(String part) {
    return part.length() < FEWEST_LEFT
        ? Optional.empty()
        : Optional.ofNullable(sorted.ceiling(part)).filter(name -> name.startsWith(part));
  }

  /** Whether letters or digits stand on both sides. Two words of Chinese have nothing between. */
  private static boolean isInWord(String text, int at) {
    return at > 0
        && at < text.length()
        && isWord(text.codePointBefore(at))
        && isWord(text.codePointAt(at));
  }

  private static boolean isWord(int letter) {
    boolean isNumber =
        switch (Character.getType(letter)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
    return (Character.isLetter(letter) || isNumber)
        && UnicodeScript.of(letter) != UnicodeScript.HAN;
  }
}

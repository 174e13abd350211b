package org.cannadvisor.model;

import java.util.Comparator;

/**
 * Something in the project that could not be read, or only in part; the diagnosis goes on without
 * it.
 *
 * @param file relative to the project directory
 * @param line 1-based; 0 for the file as a whole
 * @param message what was expected, what was found, and maybe how to mend it, in both languages
 */
public record Problem(String file, int line, Text message) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(problem -> problem.message().en());

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}

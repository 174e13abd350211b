package org.cannadvisor.model;

/**
 * Warnings and errors of one sort that nothing here knows: material for new rules.
 *
 * @param pattern what they have in common, with {@code <n>}, {@code <name>}, {@code <path>} for the
 *     rest
 * @param count how many there are in the project
 * @param first where the first of them stands
 */
public record UnknownLines(String pattern, long count, Evidence first)
    implements Comparable<UnknownLines> {

  /** The most frequent first. */
  @Override
  public int compareTo(UnknownLines other) {
    int byCount = Long.compare(other.count, count);
    return byCount != 0 ? byCount : pattern.compareTo(other.pattern);
  }

  /** These and others of the same sort. */
  public UnknownLines and(UnknownLines other) {
    Evidence earlier = first.compareTo(other.first) <= 0 ? first : other.first;
    return new UnknownLines(pattern, count + other.count, earlier);
  }
}

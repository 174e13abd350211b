package org.cannadvisor.model;

import java.util.List;

/**
 * The lines of a file around a place.
 *
 * @param at the place itself
 * @param from number of the first line, 1-based
 * @param lines as they stand there, long ones cut
 */
public record Excerpt(Evidence at, int from, List<String> lines) {

  public Excerpt {
    lines = List.copyOf(lines);
  }
}

package org.cannadvisor.model;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How many names are written for people: in alphabetical order, the first few, then how many more.
 */
public final class Listing {

  /** More names than this are counted instead of listed. */
  private static final int SHOWN = 5;

  private Listing() {}

  /** {@code A, B, C, D, E … (+12)}; the same whatever the order of the collection. */
  public static String of(Collection<?> names) {
    String first =
        names.stream()
            .map(String::valueOf)
            .distinct()
            .sorted()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    long distinct = names.stream().map(String::valueOf).distinct().count();
    return distinct > SHOWN ? first + " … (+" + (distinct - SHOWN) + ")" : first;
  }
}

package org.cannadvisor.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The golden column of a comparison table: a fused operator stands for several of the original
 * graph, which the table joins with commas; {@code *} stands for none.
 */
final class OriginalNames {

  private OriginalNames() {}

  /** One name a line; empty where there is none. */
  static String lines(String golden) {
    return Arrays.stream(golden.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.equals("*"))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}

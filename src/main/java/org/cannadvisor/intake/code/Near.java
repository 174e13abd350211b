package org.cannadvisor.intake.code;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of several files of the same sort lie nearest to another: those with the most folders in
 * common.
 *
 * @param file to which; empty for none, so that all are as near
 */
record Near(String file) {

  /** The nearest; of those that are as near the first. */
  <T> Optional<T> first(List<T> all, Function<T, String> file) {
    return all.size() < 2 ? all.stream().findFirst() : sorted(all, file).stream().findFirst();
  }

  /** The nearest first; those that are as near in the order in which they are given. */
  <T> List<T> sorted(List<T> all, Function<T, String> file) {
    return all.size() < 2
        ? all
        : all.stream().sorted(Comparator.comparing(one -> -common(file.apply(one)))).toList();
  }

  /** All that are as near as the nearest. */
  <T> List<T> nearest(List<T> all, Function<T, String> file) {
    if (all.size() < 2) {
      return all;
    }
    int most = all.stream().mapToInt(one -> common(file.apply(one))).max().orElse(0);
    return all.stream().filter(one -> common(file.apply(one)) == most).toList();
  }

  private int common(String other) {
    int folders = 0;
    for (int at = 0; at < Math.min(file.length(), other.length()); at++) {
      if (file.charAt(at) != other.charAt(at)) {
        break;
      }
      folders += file.charAt(at) == '/' ? 1 : 0;
    }
    return folders;
  }
}

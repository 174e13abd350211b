package org.cannadvisor.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.UnknownLines;

/**
 * Counts lines of logs that no reader understood. A log of millions of lines has few sorts of them;
 * where it has too many, the later sorts are left out.
 */
final class UnknownLog {

  /** More sorts than a person would look through. */
  static final int MOST = 2_000;

  private final Map<String, UnknownLines> byPattern = new LinkedHashMap<>();

  void add(String pattern, Evidence at) {
    add(new UnknownLines(pattern, 1, at));
  }

  void addAll(Collection<UnknownLines> lines) {
    lines.forEach(this::add);
  }

  private void add(UnknownLines lines) {
    if (byPattern.size() < MOST || byPattern.containsKey(lines.pattern())) {
      byPattern.merge(lines.pattern(), lines, UnknownLines::and);
    }
  }

  /** The most frequent first. */
  List<UnknownLines> lines() {
    return byPattern.values().stream().sorted().toList();
  }
}

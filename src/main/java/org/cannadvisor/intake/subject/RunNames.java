package org.cannadvisor.intake.subject;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells runs by the part of their names in which they differ: of {@code ab/net_base} and {@code
 * ab/net_fuoff} the heading {@code == fuoff} of a log means the second.
 */
final class RunNames {

  private static final int SHORTEST = 3;

  /** By run, the parts of its name that no other run has. */
  private final Map<String, Set<String>> own = new LinkedHashMap<>();

  RunNames(Collection<String> runs) {
    runs.forEach(run -> own.put(run, own(run, runs)));
  }

  /** The only run that words tell; empty where none or several are told. */
  Optional<String> toldBy(String words) {
    Set<String> spoken = parts(words);
    List<String> told =
        own.entrySet().stream()
            .filter(run -> run.getValue().stream().anyMatch(spoken::contains))
            .map(Map.Entry::getKey)
            .toList();
    return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** None where there is nothing to tell apart. */
  private static Set<String> own(String run, Collection<String> runs) {
    Set<String> others =
        runs.stream()
            .filter(other -> !other.equals(run))
            .flatMap(other -> parts(other).stream())
            .collect(Collectors.toSet());
    return others.isEmpty()
        ? Set.of()
        : parts(run).stream().filter(part -> !others.contains(part)).collect(Collectors.toSet());
  }

  private static Set<String> parts(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(part -> part.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }
}

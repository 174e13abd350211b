package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.model.Fact;

/** The facts of one subject, by sort. */
final class Facts {

  private final List<Fact> all;

  private Facts(List<Fact> all) {
    this.all = all;
  }

  /** The facts of each subject. */
  static Map<String, Facts> bySubject(List<String> subjects, List<? extends Fact> facts) {
    var grouped = new HashMap<String, List<Fact>>();
    for (Fact fact : facts) {
      grouped.computeIfAbsent(fact.subject(), subject -> new ArrayList<>()).add(fact);
    }
    var result = new HashMap<String, Facts>();
    subjects.forEach(name -> result.put(name, new Facts(grouped.getOrDefault(name, List.of()))));
    return result;
  }

  <T extends Fact> Stream<T> of(Class<T> sort) {
    return all.stream().filter(sort::isInstance).map(sort::cast);
  }

  <T extends Fact> Optional<T> first(Class<T> sort) {
    return of(sort).findFirst();
  }

  Stream<Fact> stream() {
    return all.stream();
  }
}

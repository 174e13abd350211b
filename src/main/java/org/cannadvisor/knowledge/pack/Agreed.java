package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What several packs say under the same names. Where they say the same it is said once; where they
 * differ each is told of the others and none of them wins.
 *
 * @param <T> what is said; equal values are the same
 */
final class Agreed<T> {

  /**
   * Something that a pack says.
   *
   * @param place file and line where it stands
   */
  private record Said<T>(String pack, Place place, T value) {}

  /** A line of a file. */
  record Place(String file, int line) {}

  private final String zh;
  private final String en;
  private final Map<String, List<Said<T>>> said = new TreeMap<>();

  /**
   * @param zh what it is called, such as 阈值
   * @param en the same in English
   */
  Agreed(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  void add(String id, String pack, Place place, T value) {
    said.computeIfAbsent(id, key -> new ArrayList<>()).add(new Said<>(pack, place, value));
  }

  /** What is said by one, or by all alike; by name. */
  Map<String, T> all() {
    var agreed = new LinkedHashMap<String, T>();
    said.forEach(
        (id, alike) -> {
          if (isOne(alike)) {
            agreed.put(id, alike.get(0).value());
          }
        });
    return agreed;
  }

  /** The names under which packs say different things. */
  Set<String> disputed() {
    var disputed = new TreeSet<>(said.keySet());
    disputed.removeAll(all().keySet());
    return disputed;
  }

  private static <T> boolean isOne(List<Said<T>> all) {
    return new HashSet<>(all.stream().map(Said::value).toList()).size() == 1;
  }

  /** Tells each pack of those that say otherwise. */
  void complain(Complaints complaints) {
    for (String id : disputed()) {
      List<Said<T>> all = said.getOrDefault(id, List.of());
      for (Said<T> one : all) {
        var others = new TreeSet<>(all.stream().map(Said::pack).toList());
        others.remove(one.pack());
        String names = String.join(", ", others);
        complaints.add(
            one.place().file(),
            one.place().line(),
            "规则包 " + one.pack() + " 与 " + names + " 的" + zh + " " + id + " 不一致，二者均未采用。请只保留一处。",
            "The packs "
                + one.pack()
                + " and "
                + names
                + " differ in the "
                + en
                + " "
                + id
                + ", so neither is used. Keep one of them.");
      }
    }
  }
}

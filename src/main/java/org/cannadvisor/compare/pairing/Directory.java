package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.compare.pairing.Source.Kind;

/**
 * The tensor files of a directory.
 *
 * @param kind of those that are used
 * @param stored by their keys, in the order of time
 * @param quantised whether they were dumped from a quantised model
 * @param leftOver files that are not used, whatever the other side has
 */
record Directory(
    Kind kind, Map<String, Stored> stored, boolean quantised, List<LeftOver> leftOver) {

  private static final Comparator<Stored> BY_TIME =
      Comparator.comparingLong((Stored stored) -> stored.newest().time())
          .thenComparing(stored -> stored.newest().operator())
          .thenComparing(stored -> stored.newest().side())
          .thenComparing(stored -> stored.newest().number());

  static Directory of(
      Kind kind, Map<String, List<Found>> files, List<LeftOver> left, boolean mine) {
    var leftOver = new ArrayList<LeftOver>(left);
    var all = new ArrayList<Stored>(files.size());
    for (List<Found> same : files.values()) {
      Stored stored = Stored.of(same);
      stored
          .older()
          .forEach(old -> leftOver.add(new LeftOver(mine, old.file(), LeftOver.Why.OLDER)));
      all.add(stored);
    }
    all.sort(BY_TIME);
    var byKey = new LinkedHashMap<String, Stored>();
    all.forEach(stored -> byKey.put(stored.newest().key(), stored));
    boolean quantised = all.stream().anyMatch(stored -> Keys.isQuant(stored.newest().operator()));
    return new Directory(kind, byKey, quantised, leftOver);
  }

  boolean isDump() {
    return kind == Kind.DUMP;
  }

  /** The dump of an operator. */
  Optional<Stored> operator(String name) {
    return Optional.ofNullable(stored.get(Keys.operator(name)));
  }

  /** The file of one tensor. */
  Optional<Stored> tensor(String operator, Side side, int number) {
    return Optional.ofNullable(stored.get(Keys.tensor(operator, side, number)));
  }

  /** An output, in the dump of its operator or in a file of its own. */
  Optional<TensorPlace> output(String operator, int number) {
    return isDump()
        ? operator(operator).map(found -> found.source().tensor(number))
        : tensor(operator, Side.OUTPUT, number).map(found -> found.source().tensor(number));
  }
}

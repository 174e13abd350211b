package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.cannadvisor.compare.pairing.Source.Cut;

/**
 * What a directory holds under one name: the newest file, or the newest of each slice.
 *
 * @param newest what its name says
 * @param older files that are not used
 */
record Stored(Found newest, Source source, List<Found> older) {

  private static final Comparator<Found> BY_TIME =
      Comparator.comparingLong(Found::time).thenComparing(found -> found.file().toString());

  static Stored of(List<Found> files) {
    List<Found> sorted = files.stream().sorted(BY_TIME).toList();
    Found newest = sorted.get(sorted.size() - 1);
    var used = new TreeMap<Integer, Found>();
    var older = new ArrayList<Found>();
    for (Found file : sorted) {
      boolean alike = file.cut() == newest.cut();
      Found replaced = alike ? used.put(newest.cut() == Cut.NONE ? 0 : file.part(), file) : file;
      if (replaced != null) {
        older.add(replaced);
      }
    }
    var paths = used.values().stream().map(Found::file).toList();
    return new Stored(newest, new Source(newest.kind(), paths, newest.cut(), ""), older);
  }
}

package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds how far two pictures are moved against each other: by trying every offset of the smallest
 * halvings, then the neighbours of the best ones in each larger one.
 */
final class Offsets {

  private static final int SMALLEST = 32;
  private static final int KEPT = 8;
  private static final int GIVEN = 3;
  private static final int POINTS = 1024;

  /** Less in common is no moved picture. */
  private static final double OVERLAP = 0.4;

  private final List<Grey> my = new ArrayList<>();
  private final List<Grey> golden = new ArrayList<>();

  private record Scored(Offset offset, double likeness) {

    boolean isBeside(Scored other) {
      return Math.abs(offset.down() - other.offset.down()) <= 1
          && Math.abs(offset.right() - other.offset.right()) <= 1;
    }
  }

  private Offsets(Sight my, Sight golden) {
    this.my.add(Grey.of(my));
    this.golden.add(Grey.of(golden));
    while (canBeHalved(last(this.my)) && canBeHalved(last(this.golden))) {
      this.my.add(last(this.my).halved());
      this.golden.add(last(this.golden).halved());
    }
  }

  private static Grey last(List<Grey> levels) {
    return levels.get(levels.size() - 1);
  }

  private static boolean canBeHalved(Grey grey) {
    return Math.min(grey.height(), grey.width()) >= SMALLEST;
  }

  /** The most likely offsets; none where both are of one size and lie as they are. */
  static List<Offset> between(Sight my, Sight golden) {
    if (Math.min(my.height(), my.width()) < 8 || Math.min(golden.height(), golden.width()) < 8) {
      return List.of();
    }
    boolean alike = my.height() == golden.height() && my.width() == golden.width();
    return new Offsets(my, golden)
        .find().stream()
            .map(Scored::offset)
            .filter(offset -> !alike || !offset.isNone())
            .limit(GIVEN)
            .toList();
  }

  private List<Scored> find() {
    int level = my.size() - 1;
    List<Scored> best = best(level, everywhere(level));
    while (level > 0) {
      level--;
      best = best(level, around(best));
    }
    return best;
  }

  private List<Offset> everywhere(int level) {
    Grey mine = my.get(level);
    Grey other = golden.get(level);
    List<Offset> all = new ArrayList<>();
    for (int down = -mine.height() / 2; down <= other.height() - mine.height() / 2; down++) {
      for (int right = -mine.width() / 2; right <= other.width() - mine.width() / 2; right++) {
        all.add(new Offset(down, right));
      }
    }
    return all;
  }

  private static Collection<Offset> around(List<Scored> found) {
    Set<Offset> offsets = new LinkedHashSet<>();
    for (Scored scored : found) {
      for (int down = -1; down <= 2; down++) {
        for (int right = -1; right <= 2; right++) {
          offsets.add(scored.offset.doubled().moved(down, right));
        }
      }
    }
    return offsets;
  }

  private List<Scored> best(int level, Collection<Offset> offsets) {
    Points points = Points.in(my.get(level), POINTS);
    List<Scored> sorted =
        offsets.stream()
            .map(offset -> new Scored(offset, likeness(level, offset, points)))
            .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
            .toList();
    List<Scored> kept = new ArrayList<>();
    for (Scored scored : sorted) {
      if (kept.size() < KEPT && kept.stream().noneMatch(better -> better.isBeside(scored))) {
        kept.add(scored);
      }
    }
    return kept;
  }

  /** The correlation of what overlaps. */
  private double likeness(int level, Offset offset, Points points) {
    Grey mine = my.get(level);
    Grey other = golden.get(level);
    double n = 0;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < points.count(); i++) {
      int y = points.rows()[i];
      int x = points.columns()[i];
      double p = mine.at(0, y, x);
      double q = other.at(0, y + offset.down(), x + offset.right());
      if (Double.isFinite(p) && Double.isFinite(q)) {
        n++;
        a += p;
        b += q;
        aa += p * p;
        bb += q * q;
        ab += p * q;
      }
    }
    double shared = Math.min(mine.height(), other.height());
    shared *= Math.min(mine.width(), other.width());
    double most = points.count() * shared / ((double) mine.height() * mine.width());
    double variances = (aa - a * a / n) * (bb - b * b / n);
    return n < OVERLAP * most || !(variances > 0) ? -1 : (ab - a * b / n) / Math.sqrt(variances);
  }
}

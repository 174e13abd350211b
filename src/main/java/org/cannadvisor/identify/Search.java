package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;

/** Tries all steps alone and two by two: first roughly, then the best ones on many points. */
final class Search {

  private static final int MOST_STEPS = 2;
  private static final int ROUGH = 2048;
  private static final int FINE = 1 << 15;
  private static final int KEPT = 24;

  /** Fewer points, or a smaller share of mine, explain nothing. */
  private static final int LEAST = 16;

  private static final List<ColourMap> COLOURS = ColourMap.ofColours();

  private static final double SHARE = 0.25;

  private final Tensor golden;
  private final boolean mayBeSigned;
  private final List<Hypothesis> found = new ArrayList<>();

  private Search(Tensor my, Tensor golden) {
    this.golden = golden;
    mayBeSigned = my.stored().type().bits() > 8;
  }

  /** The best explanations, the best first; empty where nothing can be compared. */
  static List<Hypothesis> of(Tensor my, Tensor golden) throws DamagedFileException {
    var search = new Search(my, golden);
    for (MyView view : MyViews.of(my, golden)) {
      search.tryAll(view);
    }
    search.tryChroma(my);
    return search.best();
  }

  /** Both as YUV 4:2:0, where they can be that. */
  private void tryChroma(Tensor my) {
    Sight mine = Raster.of(my.values(), my.shape());
    Sight other = Raster.of(golden.values(), golden.shape());
    if (!my.shape().isAsLargeAs(golden.shape()) || !SemiPlanar.canBe(other)) {
      return;
    }
    List<Step> apart = List.of(Step.of(Transformation.CHROMA_PLANES, "I420"));
    List<Step> together = List.of(Step.of(Transformation.CHROMA_PLANES, "NV12"));
    tryChroma(mine, false, new GoldenView(new SemiPlanar(other, false), List.of()));
    tryChroma(mine, true, new GoldenView(new SemiPlanar(other, false), apart));
    tryChroma(mine, false, new GoldenView(new SemiPlanar(other, true), together));
  }

  private void tryChroma(Sight mine, boolean separate, GoldenView view) {
    MyView my = new MyView(new SemiPlanar(mine, separate), Order.CHW, false, List.of());
    Points points = Points.in(my.sight(), ROUGH);
    tryAll(my, view, Samples.of(my.sight(), points), points);
  }

  private void tryAll(MyView my) {
    Points points = Points.in(my.sight(), ROUGH);
    Samples mine = Samples.of(my.sight(), points);
    for (GoldenView view : new GoldenViews(golden, my, mayBeSigned).of(my)) {
      if (my.steps().size() + view.steps().size() <= MOST_STEPS) {
        tryAll(my, view, mine, points);
      }
    }
  }

  private void tryAll(MyView my, GoldenView view, Samples mine, Points points) {
    Moments moments = Moments.of(mine, Samples.of(view.sight(), points));
    if (moments.points() < Math.max(LEAST, SHARE * points.count()) || moments.isConstant()) {
      return;
    }
    int steps = my.steps().size() + view.steps().size();
    for (ColourMap map : maps(my.sight())) {
      if (steps + map.step().stream().count() <= MOST_STEPS) {
        found.add(Hypothesis.of(my, view, map, moments));
      }
    }
  }

  private static List<ColourMap> maps(Sight sight) {
    return sight instanceof SemiPlanar
        ? ColourMap.ofChroma()
        : sight.channels() == 3 ? COLOURS : List.of(ColourMap.identity(sight.channels()));
  }

  private List<Hypothesis> best() {
    Comparator<Hypothesis> order = Comparator.comparingDouble(Hypothesis::score);
    List<Hypothesis> best = new ArrayList<>(found.stream().sorted(order).limit(KEPT).toList());
    found.stream().filter(h -> h.isPlain() && !best.contains(h)).forEach(best::add);
    return best.stream().map(Search::finely).sorted(order).toList();
  }

  private static Hypothesis finely(Hypothesis rough) {
    Points points = Points.in(rough.my().sight(), FINE);
    Samples mine = Samples.of(rough.my().sight(), points);
    Samples expected = Samples.of(rough.golden().sight(), points);
    Moments moments = Moments.of(mine, expected);
    return Hypothesis.of(rough.my(), rough.golden(), rough.map(), moments);
  }
}

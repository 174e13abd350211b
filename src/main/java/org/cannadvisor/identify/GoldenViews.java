package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may have been done to the golden tensor, as far as places are concerned. */
final class GoldenViews {

  /** Lines are aligned to so many bytes or pixels by DVPP, OpenCV, PIL and ffmpeg. */
  private static final int[] ALIGNMENTS = {2, 4, 8, 16, 32, 64, 128, 256};

  private final Shape shape;
  private final boolean skewsOnly;
  private final boolean mayBeSigned;
  private final Sight golden;

  /**
   * The golden tensor for one view of mine.
   *
   * @param mayBeSigned whether mine may hold what was unsigned as signed numbers; its type says so
   *     otherwise
   */
  GoldenViews(Tensor tensor, MyView my, boolean mayBeSigned) {
    this.mayBeSigned = mayBeSigned;
    shape = tensor.shape();
    Sight picture = Raster.of(tensor.values(), shape);
    skewsOnly = my.flat() && my.steps().isEmpty();
    golden = my.flat() && !skewsOnly ? Raster.of(tensor.values(), shape.flat()) : picture;
  }

  /** As it is, and everything that keeps its size; what fits one view of mine. */
  List<GoldenView> of(MyView my) {
    List<GoldenView> views = new ArrayList<>();
    if (skewsOnly) {
      addSkews(views);
      return views;
    }
    if (isAsLarge(my.sight())) {
      views.add(new GoldenView(golden, List.of()));
      addFlips(views);
      if (mayBeSigned) {
        views.add(new GoldenView(new Wrapped(golden), List.of(Step.of(Transformation.SIGN, ""))));
      }
    }
    if (isRoughlyAsLarge(my.sight()) && my.steps().stream().allMatch(GoldenViews::isMovable)) {
      for (Offset offset : offsets(my.sight())) {
        views.add(new GoldenView(shifted(my.sight(), offset), List.of(step(my.sight(), offset))));
      }
    }
    return views;
  }

  /** Looking for offsets takes most of the time, and bits read as another type are not moved. */
  private static boolean isMovable(Step step) {
    return step.what() == Transformation.LAYOUT;
  }

  private boolean isAsLarge(Sight my) {
    return my.channels() == golden.channels()
        && my.height() == golden.height()
        && my.width() == golden.width();
  }

  /** Pictures that only overlap by half are too different to be cut from each other. */
  private boolean isRoughlyAsLarge(Sight my) {
    return my.channels() == golden.channels()
        && my.height() <= 4L * golden.height()
        && golden.height() <= 4L * my.height()
        && my.width() <= 4L * golden.width()
        && golden.width() <= 4L * my.width();
  }

  private void addFlips(List<GoldenView> views) {
    views.add(flipped(true, false, "↕"));
    views.add(flipped(false, true, "↔"));
    views.add(
        new GoldenView(
            new Flipped(golden, true, true), List.of(Step.of(Transformation.ROTATED, "180°"))));
  }

  private GoldenView flipped(boolean upsideDown, boolean mirrored, String how) {
    return new GoldenView(
        new Flipped(golden, upsideDown, mirrored), List.of(Step.of(Transformation.FLIPPED, how)));
  }

  private void addSkews(List<GoldenView> views) {
    boolean interleaved = shape.order() == Order.HWC;
    int pixel = interleaved ? shape.channels() : 1;
    long tight = (long) pixel * shape.width();
    Set<Long> lines = new LinkedHashSet<>();
    for (int alignment : ALIGNMENTS) {
      lines.add(pixel * aligned(shape.width(), alignment));
      lines.add(aligned(tight, alignment));
    }
    long rows = aligned(shape.height(), 16);
    for (long line : lines) {
      if (line != tight) {
        addSkew(line, shape.height(), views);
      }
      if (!interleaved && shape.channels() > 1 && rows != shape.height()) {
        addSkew(line, rows, views);
      }
    }
  }

  private void addSkew(long line, long rows, List<GoldenView> views) {
    String detail = rows == shape.height() ? "" + line : line + "x" + rows;
    boolean interleaved = shape.order() == Order.HWC;
    Sight skewed = new Skewed(golden, shape.flat(), interleaved, line, rows);
    views.add(new GoldenView(skewed, List.of(Step.of(Transformation.STRIDE, detail))));
  }

  private static long aligned(long size, int alignment) {
    return (size + alignment - 1) / alignment * alignment;
  }

  private Set<Offset> offsets(Sight my) {
    Set<Offset> offsets = new LinkedHashSet<>();
    if (!isAsLarge(my)) {
      offsets.add(new Offset(0, 0));
    }
    offsets.addAll(Offsets.between(my, golden));
    return offsets;
  }

  private Shifted shifted(Sight my, Offset offset) {
    return new Shifted(golden, offset.down(), offset.right(), my.height(), my.width());
  }

  private Step step(Sight my, Offset offset) {
    boolean grown = my.height() >= golden.height() && my.width() >= golden.width();
    if (offset.isNone() && grown) {
      return Step.of(Transformation.STRIDE, my.width() + "x" + my.height());
    }
    return Step.of(Transformation.OFFSET, offset.right() + "," + offset.down());
  }
}

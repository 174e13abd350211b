package org.cannadvisor.tensor.exact;

import static org.cannadvisor.tensor.exact.Kernels.LANES;

import java.util.function.IntToDoubleFunction;
import java.util.function.LongUnaryOperator;
import org.cannadvisor.tensor.Elements;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a slice of two tensors: everything that is asked for, block by block.
 *
 * @param place the index in the tensor of the element that is read at an index
 * @param relatives whether relative errors are asked for
 * @param deviations whether mean and deviation of each side are
 * @param extremes whether its extremes are
 * @param scales by which the divergence is taken; null where it is not asked for
 */
record Pass(
    Elements my,
    Elements golden,
    LongUnaryOperator place,
    Kernels kernels,
    boolean relatives,
    boolean deviations,
    boolean extremes,
    @Nullable Scales scales) {

  /** The sums of products and differences alone. */
  static Pass ofProducts(Elements my, Elements golden, Kernels kernels) {
    return new Pass(my, golden, LongUnaryOperator.identity(), kernels, false, false, false, null);
  }

  Sums over(long from, long to) {
    Sums slice = new Sums();
    BlockPair block = BlockPair.of(my, golden, kernels, to - from);
    double[] lanes = new double[8 * LANES];
    for (long at = from; at < to; at += BlockPair.SIZE) {
      block.load(at, (int) Math.min(BlockPair.SIZE, to - at));
      slice.add(ofBlock(block, at, lanes));
    }
    return slice;
  }

  private Sums ofBlock(BlockPair block, long at, double[] lanes) {
    Sums sums = new Sums();
    if (relatives) {
      block.errors(lanes);
      addProducts(sums, lanes);
      addDifferences(sums, lanes, 3, at);
      addRelatives(sums, lanes, 6);
    } else {
      block.products(lanes);
      addProducts(sums, lanes);
      block.differences(lanes);
      addDifferences(sums, lanes, 0, at);
    }
    if (deviations) {
      block.deviations(lanes);
      sums.my.add(deviations(block, block::my, lanes, 0));
      sums.golden.add(deviations(block, block::golden, lanes, 2));
    }
    if (extremes) {
      block.extremes(lanes);
      Extremes found = Extremes.of(lanes);
      sums.my.extremes(found.myMin(), found.myMax());
      sums.golden.extremes(found.goldenMin(), found.goldenMax());
    }
    if (scales != null) {
      block.divergence(scales, lanes);
      sums.divergence.add(lanes);
    }
    // A product of finite float32 never overflows a double: no need to look at each value.
    if (!Double.isFinite(sums.xx)) {
      count(sums.my, block, block::my, at);
    }
    if (!Double.isFinite(sums.yy)) {
      count(sums.golden, block, block::golden, at);
    }
    return sums;
  }

  private static void addProducts(Sums sums, double[] lanes) {
    sums.xx = Lanes.sum(lanes, 0);
    sums.yy = Lanes.sum(lanes, 1);
    sums.xy = Lanes.sum(lanes, 2);
  }

  private static void addDifferences(Sums sums, double[] lanes, int row, long at) {
    sums.absolute = Lanes.sum(lanes, row);
    sums.squares = Lanes.sum(lanes, row + 1);
    sums.maxAbsolute = Lanes.joined(lanes, row + 2, Math::max);
    sums.worstBlock = at;
  }

  private static void addRelatives(Sums sums, double[] lanes, int row) {
    sums.relative = Lanes.sum(lanes, row);
    sums.maxRelative = Lanes.joined(lanes, row + 1, Math::max);
  }

  private static Moments deviations(
      BlockPair block, IntToDoubleFunction value, double[] lanes, int row) {
    return Moments.ofBlock(
        block.count(), value.applyAsDouble(0), Lanes.sum(lanes, row), Lanes.sum(lanes, row + 1));
  }

  private void count(Moments into, BlockPair block, IntToDoubleFunction value, long at) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < block.count(); i++) {
      double v = value.applyAsDouble(i);
      if (Double.isFinite(v)) {
        min = Math.min(min, v);
        max = Math.max(max, v);
      } else {
        into.odd(v, place.applyAsLong(at + i));
      }
    }
    into.extremes(min, max);
  }
}

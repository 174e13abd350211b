package org.cannadvisor.tensor.exact;

import static org.cannadvisor.tensor.exact.Kernels.LANES;

import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import org.cannadvisor.tensor.Elements;

/**
 * One pass over a slice of two tensors: everything that is asked for, block by block.
 *
 * @param differences whether Σ|x−y|, Σ(x−y)² and max|x−y| are asked for
 * @param relatives whether relative errors are
 * @param moments whether mean, deviation and extremes of each side are
 */
record Pass(
    Elements my,
    Elements golden,
    Kernels kernels,
    boolean differences,
    boolean relatives,
    boolean moments) {

  Sums over(long from, long to) {
    Sums slice = new Sums();
    BlockPair block = BlockPair.of(my, golden, kernels);
    double[] lanes = new double[8 * LANES];
    for (long at = from; at < to; at += BlockPair.SIZE) {
      block.load(at, (int) Math.min(BlockPair.SIZE, to - at));
      slice.add(ofBlock(block, at, lanes));
    }
    return slice;
  }

  private Sums ofBlock(BlockPair block, long at, double[] lanes) {
    Sums sums = new Sums();
    block.products(lanes);
    sums.xx = sum(lanes, 0);
    sums.yy = sum(lanes, 1);
    sums.xy = sum(lanes, 2);
    if (differences) {
      block.differences(lanes);
      sums.absolute = sum(lanes, 0);
      sums.squares = sum(lanes, 1);
      sums.maxAbsolute = joined(lanes, 2, Math::max);
      sums.worstBlock = at;
    }
    if (relatives) {
      block.relatives(lanes);
      sums.relative = sum(lanes, 0);
      sums.maxRelative = joined(lanes, 1, Math::max);
    }
    if (moments) {
      block.moments(lanes);
      addMoments(sums.my, block, block::my, lanes, 0);
      addMoments(sums.golden, block, block::golden, lanes, 4);
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

  private static void addMoments(
      Moments into, BlockPair block, IntToDoubleFunction value, double[] lanes, int row) {
    Moments found =
        Moments.ofBlock(
            block.count(), value.applyAsDouble(0), sum(lanes, row), sum(lanes, row + 1));
    found.extremes(joined(lanes, row + 2, Math::min), joined(lanes, row + 3, Math::max));
    into.add(found);
  }

  private static void count(Moments into, BlockPair block, IntToDoubleFunction value, long at) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < block.count(); i++) {
      double v = value.applyAsDouble(i);
      if (Double.isFinite(v)) {
        min = Math.min(min, v);
        max = Math.max(max, v);
      } else {
        into.odd(v, at + i);
      }
    }
    into.extremes(min, max);
  }

  private static double sum(double[] lanes, int row) {
    return joined(lanes, row, Double::sum);
  }

  /** Joins eight lanes as a tree, always in the same order. */
  private static double joined(double[] lanes, int row, DoubleBinaryOperator join) {
    int at = row * LANES;
    double low = join(join, lanes[at], lanes[at + 4], lanes[at + 2], lanes[at + 6]);
    double high = join(join, lanes[at + 1], lanes[at + 5], lanes[at + 3], lanes[at + 7]);
    return join.applyAsDouble(low, high);
  }

  private static double join(DoubleBinaryOperator join, double a, double b, double c, double d) {
    return join.applyAsDouble(join.applyAsDouble(a, b), join.applyAsDouble(c, d));
  }
}

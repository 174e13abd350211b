package org.cannadvisor.tensor.exact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.cannadvisor.tensor.Census;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.SixDigits;
import org.jspecify.annotations.Nullable;

/** Metrics in double precision, each by its plain definition. */
public final class ExactMeter {

  private final Kernels kernels;
  private final Set<Metric> metrics;
  private final boolean extremes;

  /**
   * @param metrics which to compute
   * @param extremes whether the extremes of both sides are wanted, too
   */
  public ExactMeter(Kernels kernels, Set<Metric> metrics, boolean extremes) {
    this.kernels = kernels;
    this.metrics = Set.copyOf(metrics);
    this.extremes = extremes;
  }

  /** Measures the first {@code limit} elements of two tensors of the same count. */
  public Measurement measure(Elements my, Elements golden, long limit) {
    return measure(my, golden, limit, LongUnaryOperator.identity());
  }

  /**
   * The same for elements that are read in another order than that of the tensor.
   *
   * @param place the index in the tensor of the element that is read at an index
   */
  public Measurement measure(Elements my, Elements golden, long limit, LongUnaryOperator place) {
    long n = Math.min(my.count(), limit);
    if (n == 0) {
      return empty(my.count());
    }
    return measured(my.widenedBy(kernels), golden.widenedBy(kernels), n, place);
  }

  private Measurement measured(Elements my, Elements golden, long n, LongUnaryOperator place) {
    Extremes known =
        metrics.contains(Metric.KULLBACK_LEIBLER_DIVERGENCE)
            ? Extremes.of(my, golden, n, kernels)
            : null;
    boolean wanted = extremes || metrics.contains(Metric.STANDARD_DEVIATION) || known != null;
    Sums sums = sums(my, golden, n, place, known, wanted);
    Rescaling.repair(sums, my, golden, n, kernels);
    Outcome outcome = new Outcome(sums, n);
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    Map<Metric, String> texts = new EnumMap<>(Metric.class);
    for (Metric metric : metrics) {
      if (metric == Metric.STANDARD_DEVIATION) {
        texts.put(metric, outcome.deviations());
      } else {
        double value =
            metric == Metric.KULLBACK_LEIBLER_DIVERGENCE ? divergence(sums) : outcome.of(metric);
        values.put(metric, value);
        texts.put(metric, SixDigits.of(value));
      }
    }
    long worst = worst(my, golden, sums, n);
    return new Measurement(
        my.count(),
        n,
        texts,
        values,
        worst < 0 ? worst : place.applyAsLong(worst),
        sums.my.census(wanted),
        sums.golden.census(wanted),
        remarks(sums, n));
  }

  /** All sums; extremes that are known and finite are not looked for again. */
  private Sums sums(
      Elements my,
      Elements golden,
      long n,
      LongUnaryOperator place,
      @Nullable Extremes known,
      boolean wanted) {
    Extremes usable = known != null && known.areFinite() ? known : null;
    Pass pass =
        new Pass(
            my,
            golden,
            place,
            kernels,
            metrics.stream().anyMatch(Metric::isRelative),
            metrics.contains(Metric.STANDARD_DEVIATION),
            wanted && usable == null,
            usable == null ? null : Scales.of(usable));
    Sums sums = new Sums();
    Slices.each(n, pass::over).forEach(sums::add);
    if (usable != null) {
      sums.my.extremes(usable.myMin(), usable.myMax());
      sums.golden.extremes(usable.goldenMin(), usable.goldenMax());
    }
    return sums;
  }

  private static double divergence(Sums sums) {
    return Double.isFinite(sums.xx) && Double.isFinite(sums.yy)
        ? sums.divergence.value()
        : Double.NaN;
  }

  /** Looks the worst element up in its block; −1 where all are equal or the error is NaN. */
  private static long worst(Elements my, Elements golden, Sums sums, long n) {
    if (sums.worstBlock < 0) {
      return -1;
    }
    BlockPair block = BlockPair.of(my, golden, new ScalarKernels(), n);
    block.load(sums.worstBlock, (int) Math.min(BlockPair.SIZE, n - sums.worstBlock));
    for (int i = 0; i < block.count(); i++) {
      if (Math.abs(block.my(i) - block.golden(i)) == sums.maxAbsolute) {
        return sums.worstBlock + i;
      }
    }
    return -1;
  }

  private static List<String> remarks(Sums sums, long n) {
    List<String> remarks = new ArrayList<>();
    if (n == 1) {
      remarks.add("This tensor is scalar.");
    }
    if (sums.xx == 0 && sums.yy != 0) {
      remarks.add("All the data is zero in my output.");
    }
    if (sums.yy == 0 && sums.xx != 0) {
      remarks.add("All the data is zero in the ground truth.");
    }
    return remarks;
  }

  private Measurement empty(long count) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    Map<Metric, String> texts = new EnumMap<>(Metric.class);
    for (Metric metric : metrics) {
      texts.put(metric, "NaN");
      if (metric != Metric.STANDARD_DEVIATION) {
        values.put(metric, Double.NaN);
      }
    }
    Census nothing = new Moments().census(true);
    List<String> why = List.of("The tensor is empty.");
    return new Measurement(count, 0, texts, values, -1, nothing, nothing, why);
  }
}

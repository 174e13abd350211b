package org.cannadvisor.tensor.peer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.MeanAndDeviation;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.SixDigits;
import org.cannadvisor.tensor.exact.ExactMeter;
import org.cannadvisor.tensor.exact.Kernels;

/** Metrics that read like msaccucmp's, to the printed digit where its float32 shows. */
public final class PeerMeter {

  private static final double EPSILON = Kernels.ZERO;
  private static final float FLOAT_EPSILON = 1.1920929e-7f;
  private static final String NOT_COMPUTED = "NaN";

  private final Kernels kernels;
  private final Set<Metric> metrics;

  public PeerMeter(Kernels kernels, Set<Metric> metrics) {
    this.kernels = kernels;
    this.metrics = metrics.isEmpty() ? EnumSet.noneOf(Metric.class) : EnumSet.copyOf(metrics);
  }

  /**
   * What two tensors are beside their values.
   *
   * @param scalar whether each dimension is 1, or there is none
   * @param bool whether both hold truth values
   * @param my how messages name the file of my output
   * @param golden how they name that of the golden tensor
   */
  public record Kind(boolean scalar, boolean bool, String my, String golden) {}

  /** Measures the first {@code limit} elements of two tensors of the same count. */
  public Measurement measure(Elements my, Elements golden, long limit, Kind kind) {
    long n = Math.min(my.count(), limit);
    Measurement exact =
        new ExactMeter(kernels, EnumSet.of(Metric.MAX_ABSOLUTE_ERROR), true)
            .measure(my, golden, limit);
    Map<Metric, String> texts = new EnumMap<>(Metric.class);
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    List<String> remarks = new ArrayList<>();
    Cells cells = new Cells(new Tensors(new Single(my), new Single(golden), n), kind);
    for (Metric metric : metrics) {
      Cell cell = kind.bool() ? cells.ofTruths(metric) : cells.of(metric);
      texts.put(metric, cell.text);
      if (metric != Metric.STANDARD_DEVIATION) {
        values.put(metric, number(cell.text));
      }
      if (!cell.remark.isEmpty()) {
        remarks.add(cell.remark);
      }
    }
    return new Measurement(
        my.count(), n, texts, values, exact.worst(), exact.my(), exact.golden(), remarks);
  }

  private static double number(String text) {
    return switch (text) {
      case "nan", NOT_COMPUTED -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private record Tensors(Elements my, Elements golden, long n) {
    double[] sums(int sums, int all, Terms terms) {
      return Pairwise.over(new Pairwise.Pair(my, golden, true, sums, all, terms), n);
    }

    /** Mean and population deviation of both sides, in double precision. */
    double[] deviations() {
      Terms values =
          (x, y, terms) -> {
            terms[0] = x;
            terms[1] = y;
          };
      double[] means = Pairwise.overCast(new Pairwise.Pair(my, golden, false, 2, 2, values), n);
      double mean = means[0] / n;
      double goldenMean = means[1] / n;
      Terms squares =
          (x, y, terms) -> {
            terms[0] = (x - mean) * (x - mean);
            terms[1] = (y - goldenMean) * (y - goldenMean);
          };
      double[] sums = Pairwise.over(new Pairwise.Pair(my, golden, false, 2, 2, squares), n);
      return new double[] {mean, Math.sqrt(sums[0] / n), goldenMean, Math.sqrt(sums[1] / n)};
    }
  }

  private record Cell(String text, String remark) {
    static Cell of(double value) {
      return new Cell(SixDigits.of(value), "");
    }
  }

  /** The cells of one row; what several of them need is computed once. */
  private static final class Cells {
    private final Tensors tensors;
    private final Kind kind;

    // x², y², (x−y)², |x−y|, r; then the maxima of |x−y|, r, x, −x, y, −y.
    private final double[] first;

    Cells(Tensors tensors, Kind kind) {
      this.tensors = tensors;
      this.kind = kind;
      first = tensors.n == 0 ? new double[11] : tensors.sums(5, 11, Cells::terms);
    }

    private static void terms(float x, float y, double[] terms) {
      float d = x - y;
      terms[0] = x * x;
      terms[1] = y * y;
      terms[2] = d * d;
      terms[3] = Math.abs(d);
      terms[4] = Math.abs(y) > EPSILON ? Math.abs(x / y - 1) : 0f;
      terms[5] = terms[3];
      terms[6] = terms[4];
      terms[7] = x;
      terms[8] = -x;
      terms[9] = y;
      terms[10] = -y;
    }

    Cell of(Metric metric) {
      return switch (metric) {
        case COSINE_SIMILARITY -> cosine();
        case MAX_ABSOLUTE_ERROR -> max(metric, first[5]);
        case ACCUMULATED_RELATIVE_ERROR -> Cell.of(first[4]);
        case RELATIVE_EUCLIDEAN_DISTANCE -> distance();
        case KULLBACK_LEIBLER_DIVERGENCE -> divergence();
        case STANDARD_DEVIATION -> deviation();
        case MEAN_ABSOLUTE_ERROR -> Cell.of(mean(first[3]));
        case ROOT_MEAN_SQUARE_ERROR -> Cell.of((float) Math.sqrt(mean(first[2])));
        case MAX_RELATIVE_ERROR -> max(metric, first[6]);
        case MEAN_RELATIVE_ERROR -> Cell.of(mean(first[4]));
      };
    }

    Cell ofTruths(Metric metric) {
      return switch (metric) {
        case COSINE_SIMILARITY -> cosine();
        case RELATIVE_EUCLIDEAN_DISTANCE ->
            first[1] == 0
                ? Cell.of(0)
                : failed(
                    metric,
                    "numpy boolean subtract, the `-` operator, is not supported, use the"
                        + " bitwise_xor, the `^` operator, or the logical_xor function instead.");
        default ->
            new Cell(
                NOT_COMPUTED, "Algorithm " + metric.column() + " does not support Boolean types.");
      };
    }

    private float mean(double sum) {
      return (float) (sum / tensors.n);
    }

    private Cell max(Metric metric, double max) {
      return tensors.n == 0
          ? failed(metric, "zero-size array to reduction operation maximum which has no identity")
          : Cell.of(max);
    }

    private static Cell failed(Metric metric, String why) {
      return new Cell(
          NOT_COMPUTED, "Failed to execute 'compare' in '" + metric.column() + "'. " + why);
    }

    private Cell cosine() {
      if (kind.scalar) {
        return new Cell("1.000000", "This tensor is scalar.");
      }
      float my = (float) Math.sqrt(first[0]);
      float golden = (float) Math.sqrt(first[1]);
      if (my <= EPSILON && golden < EPSILON) {
        return new Cell("1.0", "");
      }
      if (Math.sqrt(my) <= EPSILON) {
        return zero("Cosine Similarity", kind.my);
      }
      if (Math.sqrt(golden) <= EPSILON) {
        return zero("Cosine Similarity", kind.golden);
      }
      double[] sum = tensors.sums(1, 1, (x, y, terms) -> terms[0] = (x / my) * (y / golden));
      return Cell.of(sum[0] > 1 ? 1 : sum[0]);
    }

    private static Cell zero(String metric, String file) {
      return new Cell(
          NOT_COMPUTED, "Cannot compare by " + metric + ". All the data is zero in " + file + ".");
    }

    private Cell distance() {
      if (Math.sqrt(first[1]) <= EPSILON) {
        return Cell.of(0);
      }
      return Cell.of((float) Math.pow((float) (first[2] / first[1]), 0.5));
    }

    private Cell divergence() {
      if (tensors.n == 0) {
        return max(Metric.KULLBACK_LEIBLER_DIVERGENCE, 0);
      }
      Normalized my = new Normalized((float) -first[8], (float) first[7]);
      Normalized golden = new Normalized((float) -first[10], (float) first[9]);
      double[] sums =
          tensors.sums(
              2,
              2,
              (x, y, terms) -> {
                terms[0] = my.of(x);
                terms[1] = golden.of(y);
              });
      float mySum = (float) sums[0];
      float goldenSum = (float) sums[1];
      double[] result =
          tensors.sums(
              1,
              1,
              (x, y, terms) -> {
                float p = my.of(x) / mySum;
                float q = golden.of(y) / goldenSum;
                terms[0] = p * (float) Math.log(p / q);
              });
      if (result[0] == Double.POSITIVE_INFINITY) {
        return new Cell(
            "inf",
            "Cannot compare by KL Divergence. The data contains 0 in '" + kind.golden + "'.");
      }
      return Cell.of(Math.abs(result[0]) < EPSILON ? 0 : result[0]);
    }

    private Cell deviation() {
      if (tensors.n == 0) {
        return new Cell("(nan;nan),(nan;nan)", "");
      }
      double[] found = tensors.deviations();
      return new Cell(MeanAndDeviation.text(found[0], found[1], found[2], found[3]), "");
    }
  }

  private record Normalized(float min, float max) {
    float of(float value) {
      float range = max - min;
      return Math.max(range == 0 ? value : (value - min) / range, FLOAT_EPSILON);
    }
  }

  /** Values rounded to float32, as msaccucmp does before everything else. */
  private record Single(Elements values) implements Elements {
    @Override
    public long count() {
      return values.count();
    }

    @Override
    public boolean narrow() {
      return true;
    }

    @Override
    public void read(long from, int n, float[] into) {
      values.read(from, n, into);
    }

    @Override
    public void read(long from, int n, double[] into) {
      throw new UnsupportedOperationException("read as float32");
    }
  }
}

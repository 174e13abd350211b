package org.cannadvisor.compare;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.cannadvisor.compare.pairing.Pair;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Census;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.layout.LayoutException;
import org.cannadvisor.tensor.peer.PeerMeter;

/** Two tensors that belong together become a row. */
final class Comparing implements PairWork {

  /** The largest finite float16; msaccucmp calls a tensor that reaches it overflowed. */
  private static final double LARGEST_FLOAT16 = 65504;

  private final Meter meter;

  Comparing(Meter meter) {
    this.meter = meter;
  }

  @Override
  public Row row(Pair pair, StoredTensor my, StoredTensor golden) {
    try {
      Alignment aligned = Alignment.of(my, golden, pair.target(), meter.anyOrder());
      return aligned.my().count() == aligned.golden().count()
          ? measured(pair, my, golden, aligned)
          : failed(pair, my, golden, differentCounts(my, golden));
    } catch (LayoutException | DamagedFileException | UncheckedIOException e) {
      return failed(pair, my, golden, String.valueOf(e.getMessage()));
    }
  }

  private Row measured(Pair pair, StoredTensor my, StoredTensor golden, Alignment aligned) {
    boolean half = my.type() == ElementType.FLOAT16;
    Measurement measured = meter.measure(aligned, half, kind(my, golden));
    List<String> reasons = new ArrayList<>(measured.remarks());
    if (my.format() == Format.ND
        && !my.dims().equals(golden.dims())
        && golden.format() == Format.ND) {
      reasons.add(
          "The shapes "
              + shape(my.dims())
              + " and "
              + shape(golden.dims())
              + " differ; compared in the order of memory.");
    }
    odd(measured.my(), "my output").ifPresent(reasons::add);
    odd(measured.golden(), "the ground truth").ifPresent(reasons::add);
    if (measured.compared() < measured.elements()) {
      reasons.add(
          "Only the first "
              + measured.compared()
              + " of "
              + measured.elements()
              + " elements were compared.");
    }
    return row(
        pair,
        side(pair.labels().npuDump(), my),
        side(pair.labels().groundTruth(), golden),
        shape(aligned.dims()),
        overflow(half, measured),
        Optional.of(measured),
        reasons);
  }

  private static Row row(
      Pair pair,
      Row.Side my,
      Row.Side golden,
      String shape,
      String overflow,
      Optional<Measurement> measured,
      List<String> reasons) {
    OptionalInt sequence = pair.labels().sequence();
    return new Row(
        pair.labels().index(),
        sequence,
        pair.labels().opType(),
        pair.networkOutput(),
        my,
        golden,
        pair.tensorIndex(),
        shape,
        overflow,
        measured,
        reasons);
  }

  private static Row.Side side(String names, StoredTensor tensor) {
    return new Row.Side(names, tensor.type().label(), address(tensor));
  }

  /** A row without metrics, though both tensors are there. */
  static Row failed(Pair pair, StoredTensor my, StoredTensor golden, String why) {
    return row(
        pair,
        side(pair.labels().npuDump(), my),
        side(pair.labels().groundTruth(), golden),
        shape(my.dims()),
        Row.NONE,
        Optional.empty(),
        List.of(why));
  }

  /** A row of which not even both tensors are there. */
  static Row failed(Pair pair, String why) {
    return row(
        pair,
        new Row.Side(pair.labels().npuDump(), Row.NONE, Row.NONE),
        new Row.Side(pair.labels().groundTruth(), Row.NONE, Row.NONE),
        "",
        Row.NONE,
        Optional.empty(),
        List.of(why));
  }

  private static String differentCounts(StoredTensor my, StoredTensor golden) {
    return "The shapes "
        + shape(my.dims())
        + " and "
        + shape(golden.dims())
        + " have different numbers of elements.";
  }

  private static PeerMeter.Kind kind(StoredTensor my, StoredTensor golden) {
    boolean scalar = golden.dims().stream().allMatch(dim -> dim == 1);
    boolean bool = my.type() == ElementType.BOOL && golden.type() == ElementType.BOOL;
    return new PeerMeter.Kind(scalar, bool, my.name(), golden.name());
  }

  private static String overflow(boolean half, Measurement measured) {
    if (!half) {
      return Row.NONE;
    }
    return measured.my().magnitude() >= LARGEST_FLOAT16 ? "YES" : "NO";
  }

  private static Optional<String> odd(Census census, String side) {
    if (census.finite()) {
      return Optional.empty();
    }
    return Optional.of(
        census.nan()
            + " NaN, "
            + census.positiveInfinite()
            + " inf and "
            + census.negativeInfinite()
            + " -inf in "
            + side
            + "; the first is element "
            + census.firstOdd()
            + ".");
  }

  private static String address(StoredTensor tensor) {
    return tensor.address() == 0 ? Row.NONE : Long.toUnsignedString(tensor.address());
  }

  static String shape(List<Long> dims) {
    return dims.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }
}

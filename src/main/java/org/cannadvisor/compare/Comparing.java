package org.cannadvisor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Census;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.peer.PeerMeter;

/** Two tensors that belong together become a row. */
final class Comparing {

  /** The largest finite float16; msaccucmp calls a tensor that reaches it overflowed. */
  private static final double LARGEST_FLOAT16 = 65504;

  private final Meter meter;

  Comparing(Meter meter) {
    this.meter = meter;
  }

  /** What a row is called, whatever is measured. */
  record Heading(
      int index,
      OptionalLong sequence,
      String opType,
      boolean networkOutput,
      String my,
      String golden,
      String tensorIndex) {}

  /** A row for values that lie in the same order. */
  Row row(
      Heading heading,
      StoredTensor my,
      Elements myValues,
      StoredTensor golden,
      Elements goldenValues) {
    if (myValues.count() != goldenValues.count()) {
      return failed(heading, my, golden, differentCounts(my, golden));
    }
    boolean half = my.type() == ElementType.FLOAT16;
    Measurement measured = meter.measure(myValues, goldenValues, half, kind(my, golden));
    List<String> reasons = new ArrayList<>(measured.remarks());
    if (!my.dims().equals(golden.dims()) && my.format() == golden.format()) {
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
        heading, my, golden, shape(golden.dims()), overflow(half, measured), measured, reasons);
  }

  private static Row row(
      Heading heading,
      StoredTensor my,
      StoredTensor golden,
      String shape,
      String overflow,
      Measurement measured,
      List<String> reasons) {
    return new Row(
        heading.index,
        heading.sequence,
        heading.opType,
        heading.networkOutput,
        new Row.Side(heading.my, my.type().label(), address(my)),
        new Row.Side(heading.golden, golden.type().label(), address(golden)),
        heading.tensorIndex,
        shape,
        overflow,
        Optional.of(measured),
        reasons);
  }

  /** A row without metrics. */
  static Row failed(Heading heading, StoredTensor my, StoredTensor golden, String why) {
    return new Row(
        heading.index,
        heading.sequence,
        heading.opType,
        heading.networkOutput,
        new Row.Side(heading.my, my.type().label(), address(my)),
        new Row.Side(heading.golden, golden.type().label(), address(golden)),
        heading.tensorIndex,
        shape(my.dims()),
        Row.NONE,
        Optional.empty(),
        List.of(why));
  }

  /** A row of which not even both tensors are there. */
  static Row failed(Heading heading, String why) {
    return new Row(
        heading.index,
        heading.sequence,
        heading.opType,
        heading.networkOutput,
        new Row.Side(heading.my, Row.NONE, Row.NONE),
        new Row.Side(heading.golden, Row.NONE, Row.NONE),
        heading.tensorIndex,
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

package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Channels;

/**
 * Constant numbers in an array: a mean, a std.
 *
 * @param axis along which they lie
 * @param dtype of the array; empty where not known
 */
record Vector(List<Double> numbers, Axis axis, String dtype) implements Value {

  /** Which axis of a picture they meet when numpy broadcasts them. */
  enum Axis {
    /** The last one: {@code (3,)}, {@code (1, 1, 3)}. */
    LAST,
    /** The third from the end: {@code (3, 1, 1)}. */
    THIRD_LAST,
    /** Each channel, whatever the layout: {@code cv::Scalar}. */
    CHANNELS,
    UNKNOWN
  }

  /** Longer arrays are no mean and no std. */
  private static final int LONGEST = 4;

  Vector {
    numbers = List.copyOf(numbers);
  }

  Vector(List<Double> numbers, Axis axis) {
    this(numbers, axis, "");
  }

  Vector as(String newDtype) {
    return new Vector(numbers, axis, newDtype);
  }

  /** The numbers of a list, tuple, single number or array. */
  static Optional<Vector> of(Value value) {
    if (value instanceof Vector vector) {
      return Optional.of(vector);
    }
    if (value instanceof Value.Num number) {
      return Optional.of(new Vector(List.of(number.value()), Axis.LAST));
    }
    if (value instanceof Value.Items items
        && !items.items().isEmpty()
        && items.items().size() <= LONGEST) {
      return ofItems(items.items());
    }
    return Optional.empty();
  }

  private static Optional<Vector> ofItems(List<Value> items) {
    if (items.stream().allMatch(Value.Num.class::isInstance)) {
      return Optional.of(
          new Vector(items.stream().map(item -> ((Value.Num) item).value()).toList(), Axis.LAST));
    }
    if (items.stream().allMatch(Vector::isColumn)) {
      List<Double> numbers = items.stream().map(Vector::inColumn).toList();
      return Optional.of(new Vector(numbers, items.size() == 1 ? Axis.LAST : Axis.THIRD_LAST));
    }
    List<Value> inner = unwrapped(items);
    return inner.size() > 1 && inner.stream().allMatch(Value.Num.class::isInstance)
        ? ofItems(inner)
        : Optional.empty();
  }

  /** {@code [[[a, b, c]]]}: what stands in at most three pairs of brackets. */
  private static List<Value> unwrapped(List<Value> items) {
    List<Value> inner = items;
    for (int i = 0; i < 3 && inner.size() == 1; i++) {
      inner = Constants.items(inner.get(0));
    }
    return inner.size() <= LONGEST ? inner : List.of();
  }

  /** {@code [[0.485]]} as an element of {@code [[[0.485]], [[0.456]], [[0.406]]]}. */
  private static boolean isColumn(Value value) {
    return value instanceof Value.Items outer
        && outer.items().size() == 1
        && outer.items().get(0) instanceof Value.Items inner
        && inner.items().size() == 1
        && inner.items().get(0) instanceof Value.Num;
  }

  private static double inColumn(Value column) {
    List<Value> inner = Constants.items(Constants.items(column).get(0));
    return Constants.number(inner.get(0)).orElse(Double.NaN);
  }

  /** The same numbers in another shape; a shape that keeps them along one axis is followed. */
  Vector reshaped(List<Integer> shape) {
    int size = shape.size();
    int wide = (int) shape.stream().filter(length -> length != 1).count();
    boolean third = size >= 3 && shape.get(size - 3) != 1;
    boolean last = size >= 1 && shape.get(size - 1) != 1;
    if (numbers.size() == 1) {
      return this;
    }
    return new Vector(
        numbers,
        wide == 1 && last ? Axis.LAST : wide == 1 && third ? Axis.THIRD_LAST : Axis.UNKNOWN,
        dtype);
  }

  Vector on(Axis newAxis) {
    return new Vector(numbers, newAxis, dtype);
  }

  Vector reversed() {
    return new Vector(
        IntStream.range(0, numbers.size())
            .mapToObj(i -> numbers.get(numbers.size() - 1 - i))
            .toList(),
        axis,
        dtype);
  }

  /** One number for each channel of a picture of this layout; empty where they do not fit it. */
  Optional<Channels> channels(Form form, boolean grey) {
    if (numbers.size() == 1 || (grey && isUniform())) {
      return Optional.of(all(numbers.get(0)));
    }
    boolean fits =
        switch (axis) {
          case LAST -> form.isChannelsLast();
          case THIRD_LAST -> form.isChannelsFirst();
          case CHANNELS -> true;
          case UNKNOWN -> isUniform();
        };
    return fits && !grey ? triple() : Optional.empty();
  }

  /** Three numbers, as they stand; one number counts for all three. */
  Optional<Channels> triple() {
    if (numbers.size() == 1) {
      return Optional.of(all(numbers.get(0)));
    }
    return numbers.size() >= 3
        ? Optional.of(new Channels(numbers.get(0), numbers.get(1), numbers.get(2)))
        : Optional.empty();
  }

  private static Channels all(double number) {
    return new Channels(number, number, number);
  }

  private boolean isUniform() {
    return numbers.stream().distinct().count() == 1;
  }

  /** {@code a ∘ b} for each number. */
  static Optional<Vector> each(Vector a, Vector b, DoubleBinaryOperator operator) {
    int size = Math.max(a.numbers.size(), b.numbers.size());
    boolean fits =
        (a.numbers.size() == size || a.numbers.size() == 1)
            && (b.numbers.size() == size || b.numbers.size() == 1);
    Axis axis = a.numbers.size() == size ? a.axis : b.axis;
    boolean same = a.axis == b.axis || a.numbers.size() == 1 || b.numbers.size() == 1;
    return fits
        ? Optional.of(
            new Vector(
                IntStream.range(0, size)
                    .mapToObj(i -> operator.applyAsDouble(a.at(i), b.at(i)))
                    .toList(),
                same ? axis : Axis.UNKNOWN,
                a.dtype.equals(b.dtype) ? a.dtype : ""))
        : Optional.empty();
  }

  private double at(int i) {
    return numbers.get(numbers.size() == 1 ? 0 : i);
  }
}

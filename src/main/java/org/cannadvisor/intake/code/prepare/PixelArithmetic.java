package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** {@code + - * /} between pictures and numbers. */
final class PixelArithmetic {

  private PixelArithmetic() {}

  /** One operator; empty where neither side is a picture or an array of numbers. */
  static Optional<Value> of(String operator, Value left, Value right, Evidence at) {
    if (left instanceof ImageArray image) {
      return Optional.of(right(operator, image, right, at));
    }
    if (right instanceof ImageArray image) {
      return Optional.of(left(operator, left, image, at));
    }
    if (left instanceof Plane plane) {
      return Optional.of(plane(operator, plane, right, at));
    }
    if (left instanceof Canvas canvas) {
      return Optional.of(canvas(operator, canvas, right));
    }
    if (right instanceof Canvas canvas && operator.equals("*")) {
      return Optional.of(canvas(operator, canvas, left));
    }
    return left instanceof Vector || right instanceof Vector
        ? Optional.of(numbers(operator, left, right))
        : Optional.empty();
  }

  /** {@code image ∘ number}. */
  private static Value right(String operator, ImageArray image, Value number, Evidence at) {
    if (isWrapping(operator, image, number)) {
      return image.withLostNumbers(at);
    }
    Optional<Channels> by =
        Vector.of(number).flatMap(vector -> vector.channels(image.form(), isGrey(image)));
    if (by.isEmpty()) {
      return lost(operator, image, at);
    }
    Affine before = image.affine();
    Optional<Affine> after =
        switch (operator) {
          case "+" -> Optional.of(before.plus(by.get(), at));
          case "-" -> Optional.of(before.minus(by.get(), at));
          case "*" -> Optional.of(before.times(by.get(), at));
          case "/" -> Optional.of(before.dividedBy(by.get(), at));
          default -> Optional.empty();
        };
    return after
        .map(affine -> typed(operator, image.with(affine), number))
        .orElseGet(() -> image.withLostNumbers(at));
  }

  /** Subtracting something unknown leaves the colours in their order. */
  private static ImageArray lost(String operator, ImageArray image, Evidence at) {
    boolean plain = operator.length() == 1 && "+-*/".contains(operator);
    return plain
        ? image.with(Affine.UNKNOWN).with(image.pixels().withAffine(Affine.UNKNOWN).withDtype(""))
        : image.withLostNumbers(at);
  }

  /** {@code number ∘ image}. */
  private static Value left(String operator, Value number, ImageArray image, Evidence at) {
    if (operator.equals("+") || operator.equals("*")) {
      return right(operator, image, number, at);
    }
    boolean minus = operator.equals("-") && !isWrapping(operator, image, number);
    Value negative = new Value.Num(-1, false);
    return minus && right("*", image, negative, at) instanceof ImageArray turned
        ? right("+", turned, number, at)
        : image.withLostNumbers(at);
  }

  static boolean isGrey(ImageArray image) {
    return image.pixels().color().equals("GRAY");
  }

  /** Bytes run over, are cut off or rounded where the result has to be bytes again. */
  private static boolean isWrapping(String operator, ImageArray image, Value number) {
    boolean bytes = !image.pixels().dtype().contains("float");
    boolean whole = number instanceof Value.Num plain && plain.whole();
    boolean divides = operator.equals("/");
    return switch (image.form().holder()) {
      case MAT, TENSORFLOW -> bytes;
      case NUMPY, TORCH -> bytes && whole && !divides && !isWide(image.pixels().dtype());
      case PIL -> true;
    };
  }

  /** Whole numbers in which bytes can be computed with. */
  private static boolean isWide(String dtype) {
    return dtype.equals("int16") || dtype.equals("int32") || dtype.equals("int64");
  }

  private static ImageArray typed(String operator, ImageArray image, Value number) {
    String dtype = image.pixels().dtype();
    boolean numpy = image.is(Holder.NUMPY);
    if (dtype.contains("float") && (number instanceof Value.Num || !numpy)) {
      return image;
    }
    boolean scalar = number instanceof Value.Num;
    if (scalar
        && image.form().holder() == Holder.NUMPY
        && !operator.equals("/")
        && isWhole(number)) {
      return image;
    }
    if (scalar) {
      boolean known = dtype.equals("uint8") && (operator.equals("/") || !numpy);
      return image.with(image.pixels().withDtype(known ? (numpy ? "float64" : "float32") : ""));
    }
    return image.with(image.pixels().withDtype(numpy ? promoted(dtype, number) : "float32"));
  }

  private static boolean isWhole(Value number) {
    return number instanceof Value.Num plain && plain.whole();
  }

  /** What numpy makes of two arrays; a list becomes an array first. */
  private static String promoted(String dtype, Value number) {
    String other = number instanceof Vector vector ? vector.dtype() : listed(number);
    boolean single = number instanceof Vector vector && vector.numbers().size() == 1;
    if (single || dtype.isEmpty() || other.isEmpty()) {
      return single && dtype.contains("float") && !other.equals("float64") ? dtype : "";
    }
    if (dtype.equals("float64") || other.equals("float64")) {
      return "float64";
    }
    boolean bytes = dtype.endsWith("int8") || other.endsWith("int8");
    boolean float32 = dtype.equals("float32") || other.equals("float32");
    boolean floats = dtype.contains("float") && other.contains("float");
    return float32 && (floats || bytes) ? "float32" : dtype.equals(other) ? dtype : "";
  }

  /** Fractions in a list become an array of float64, so do whole numbers beside float32. */
  private static String listed(Value number) {
    return Constants.items(number).isEmpty() ? "" : "float64";
  }

  /** Arithmetic on one channel: the numbers of the other channels do not matter. */
  private static Value plane(String operator, Plane plane, Value number, Evidence at) {
    boolean plain = number instanceof Value.Num || number instanceof Vector;
    ImageArray of = plane.of();
    if (plain && Constants.number(number).isPresent()) {
      Value result = right(operator, of, number, at);
      return result instanceof ImageArray image ? new Plane(image, plane.channel()) : Value.UNKNOWN;
    }
    return new Plane(of.withLostNumbers(at), plane.channel());
  }

  private static Value canvas(String operator, Canvas canvas, Value number) {
    double by = Constants.number(number).orElse(Double.NaN);
    return switch (operator) {
      case "*" -> canvas.filledWith(canvas.fill() * by);
      case "+" -> canvas.filledWith(canvas.fill() + by);
      default -> canvas.filledWith(Double.NaN);
    };
  }

  private static Value numbers(String operator, Value left, Value right) {
    Optional<Vector> a = Vector.of(left);
    Optional<Vector> b = Vector.of(right);
    if (a.isEmpty() || b.isEmpty()) {
      return Value.UNKNOWN;
    }
    Optional<Vector> result =
        switch (operator) {
          case "+" -> Vector.each(a.get(), b.get(), Double::sum);
          case "-" -> Vector.each(a.get(), b.get(), (x, y) -> x - y);
          case "*" -> Vector.each(a.get(), b.get(), (x, y) -> x * y);
          case "/" -> Vector.each(a.get(), b.get(), (x, y) -> x / y);
          case "**" -> Vector.each(a.get(), b.get(), Math::pow);
          default -> Optional.empty();
        };
    return result.<Value>map(vector -> vector).orElse(Value.UNKNOWN);
  }
}

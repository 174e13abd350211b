package org.cannadvisor.intake.code.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Geometry.Part;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;

/**
 * Finds out what sizes computed from the size of a picture mean, by working them out for a few
 * pictures: whether a resize keeps the proportions, whether a crop lies in the middle.
 *
 * @param width what the code calls the width of the picture
 * @param height the same for its height
 */
record Probe(Value width, Value height) {

  /**
   * One picture that is tried.
   *
   * @param others what else only a run knows, each another number
   */
  private record Size(double width, double height, Map<Value, Double> others) {

    Size(double width, double height) {
      this(width, height, Map.of());
    }

    Size with(Map<Value, Double> assumed) {
      return new Size(width, height, assumed);
    }
  }

  /** Wide, tall, and of different proportions; large, so that rounding does not matter. */
  private static final List<Size> PICTURES =
      List.of(
          new Size(4000, 3000), new Size(3000, 4000), new Size(5000, 2000), new Size(1800, 2400));

  private static final double ROUNDING = 0.02;

  /** What the first unknown size is taken for where only proportions count; the next is less. */
  private static final double ASSUMED = 640;

  private static final double ASSUMED_STEP = 37;

  static Probe of(Geometry geometry) {
    return new Probe(geometry.width(), geometry.height());
  }

  /** By what the code calls the size of the decoded picture, found in these. */
  static Probe in(List<Value> sizes) {
    return new Probe(open("image.width", sizes), open("image.height", sizes));
  }

  private static Value open(String name, List<Value> sizes) {
    for (Value size : sizes) {
      if (size instanceof Thing open && open.name().startsWith(name)) {
        return open;
      }
      Value inside =
          size instanceof Value.Formula formula ? open(name, formula.operands()) : Value.UNKNOWN;
      if (!inside.equals(Value.UNKNOWN)) {
        return inside;
      }
    }
    return Value.UNKNOWN;
  }

  /** The sum where it is the same for every picture: a frame of one size. */
  Value sum(List<Value> parts) {
    double found = Double.NaN;
    for (Size picture : PICTURES) {
      double sum = 0;
      for (Value part : parts) {
        sum += value(part, picture).orElse(Double.NaN);
      }
      if (Double.isNaN(sum) || (!Double.isNaN(found) && Math.abs(found - sum) > 0.5)) {
        return Value.UNKNOWN;
      }
      found = sum;
    }
    return new Value.Num(Math.rint(found), true);
  }

  /** What a resize to this width and height does to the proportions. */
  Fit fit(Value newWidth, Value newHeight) {
    if (newWidth instanceof Value.Num && newHeight instanceof Value.Num) {
      return Fit.STRETCH;
    }
    Map<Value, Double> others = new LinkedHashMap<>();
    assume(newWidth, others);
    assume(newHeight, others);
    boolean shortSide = true;
    double first = 0;
    for (Size size : PICTURES) {
      Size picture = size.with(others);
      Optional<Double> w = value(newWidth, picture);
      Optional<Double> h = value(newHeight, picture);
      if (w.isEmpty() || h.isEmpty() || !isSameShape(w.get(), h.get(), picture)) {
        return Fit.UNKNOWN;
      }
      double shorter = Math.min(w.get(), h.get());
      first = first == 0 ? shorter : first;
      shortSide &= Math.abs(shorter - first) < 1;
    }
    return shortSide ? Fit.SHORT_SIDE : Fit.KEPT;
  }

  /** Proportions that hold whatever an option or field is are those of every run. */
  private void assume(Value value, Map<Value, Double> others) {
    if (value instanceof Thing open && open.isOpen() && !isSide(open)) {
      others.putIfAbsent(open, ASSUMED - ASSUMED_STEP * others.size());
    } else if (value instanceof Value.Formula formula) {
      formula.operands().forEach(operand -> assume(operand, others));
    }
  }

  private boolean isSide(Value value) {
    return value.equals(width) || value.equals(height);
  }

  private static boolean isSameShape(double w, double h, Size picture) {
    return Math.abs(w / h * picture.height() / picture.width() - 1) < ROUNDING;
  }

  /** The short side of the result, the same for every picture. */
  Value shortSide(Value newWidth, Value newHeight) {
    Size picture = PICTURES.get(0);
    Optional<Double> w = value(newWidth, picture);
    Optional<Double> h = value(newHeight, picture);
    return w.isPresent() && h.isPresent()
        ? new Value.Num(Math.rint(Math.min(w.get(), h.get())), true)
        : Value.UNKNOWN;
  }

  /** {@code to − from} where it is the same for every picture. */
  Value length(Value from, Value to) {
    double found = Double.NaN;
    for (Size picture : PICTURES) {
      Optional<Double> a = value(from, picture);
      Optional<Double> b = value(to, picture);
      if (a.isEmpty() || b.isEmpty()) {
        return offset(from, to);
      }
      double length = Math.floor(b.get()) - Math.floor(a.get());
      if (!Double.isNaN(found) && found != length) {
        return Value.UNKNOWN;
      }
      found = length;
    }
    return new Value.Num(found, true);
  }

  /** {@code from + 224} written as such, whatever {@code from} is. */
  private static Value offset(Value from, Value to) {
    if (to instanceof Value.Formula sum && sum.operator().equals("+")) {
      List<Value> parts = sum.operands();
      if (parts.get(0).equals(from) && parts.get(1) instanceof Value.Num) {
        return parts.get(1);
      }
      if (parts.get(1).equals(from) && parts.get(0) instanceof Value.Num) {
        return parts.get(0);
      }
    }
    return Value.UNKNOWN;
  }

  /** Whether as much is cut off on the left as on the right, above as below. */
  boolean isCentered(Value left, Value top, Value cutWidth, Value cutHeight) {
    return PICTURES.stream()
        .allMatch(
            picture ->
                isMiddle(value(left, picture), value(cutWidth, picture), value(width, picture))
                    && isMiddle(
                        value(top, picture), value(cutHeight, picture), value(height, picture)));
  }

  /** What part of the picture lies between these edges. */
  Part part(Value left, Value top, Value right, Value bottom) {
    boolean square = true;
    for (Size picture : PICTURES) {
      Optional<Double> x0 = value(left, picture);
      Optional<Double> y0 = value(top, picture);
      Optional<Double> x1 = value(right, picture);
      Optional<Double> y1 = value(bottom, picture);
      if (x0.isEmpty() || y0.isEmpty() || x1.isEmpty() || y1.isEmpty()) {
        return isOpen(left) && isOpen(top) ? Part.FOUND : Part.PLAIN;
      }
      double side = Math.min(picture.width(), picture.height());
      square &= isNear(x1.get() - x0.get(), side) && isNear(y1.get() - y0.get(), side);
      square &= isNear(x0.get() + x1.get(), picture.width());
      square &= isNear(y0.get() + y1.get(), picture.height());
    }
    return square ? Part.SQUARE : Part.PLAIN;
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= 2;
  }

  /** Whether nothing of it is said by the size of the picture. */
  private boolean isOpen(Value edge) {
    if (edge instanceof Value.Formula formula) {
      return formula.operands().stream().allMatch(this::isOpen)
          && formula.operands().stream().anyMatch(Thing.class::isInstance);
    }
    return edge instanceof Value.Num
        || (edge instanceof Thing open && open.isOpen() && !isSide(open));
  }

  private static boolean isMiddle(
      Optional<Double> from, Optional<Double> size, Optional<Double> whole) {
    return from.isPresent()
        && size.isPresent()
        && whole.isPresent()
        && Math.abs(from.get() - (whole.get() - size.get()) / 2) <= 1;
  }

  private Optional<Double> value(Value value, Size picture) {
    if (value instanceof Value.Num number) {
      return Optional.of(number.value());
    }
    if (value.equals(width) && !value.equals(Value.UNKNOWN)) {
      return Optional.of(picture.width());
    }
    if (value.equals(height) && !value.equals(Value.UNKNOWN)) {
      return Optional.of(picture.height());
    }
    if (picture.others().containsKey(value)) {
      return Optional.ofNullable(picture.others().get(value));
    }
    return value instanceof Value.Formula formula ? formula(formula, picture) : Optional.empty();
  }

  private Optional<Double> formula(Value.Formula formula, Size picture) {
    double[] numbers = new double[formula.operands().size()];
    for (int i = 0; i < numbers.length; i++) {
      Optional<Double> number = value(formula.operands().get(i), picture);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.get();
    }
    double result =
        switch (numbers.length) {
          case 1 -> one(formula.operator(), numbers[0]);
          case 2 -> two(formula.operator(), numbers[0], numbers[1], formula.whole());
          case 3 -> formula.operator().equals("?") ? numbers[numbers[0] != 0 ? 1 : 2] : Double.NaN;
          default -> Double.NaN;
        };
    return Double.isFinite(result) ? Optional.of(result) : Optional.empty();
  }

  private static double one(String operator, double a) {
    return switch (operator) {
      case "ceil" -> Math.ceil(a);
      case "floor" -> Math.floor(a);
      case "round" -> Math.rint(a);
      case "int" -> a < 0 ? Math.ceil(a) : Math.floor(a);
      case "float" -> a;
      case "abs" -> Math.abs(a);
      default -> Double.NaN;
    };
  }

  private static double two(String operator, double a, double b, boolean whole) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> whole ? one("int", a / b) : a / b;
      case "//" -> Math.floor(a / b);
      case "%" -> b == 0 ? Double.NaN : a % b;
      case "min" -> Math.min(a, b);
      case "max" -> Math.max(a, b);
      case ">" -> a > b ? 1 : 0;
      case ">=" -> a >= b ? 1 : 0;
      case "<" -> a < b ? 1 : 0;
      case "<=" -> a <= b ? 1 : 0;
      default -> Double.NaN;
    };
  }
}

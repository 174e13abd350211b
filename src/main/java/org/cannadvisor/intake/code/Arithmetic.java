package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value.Formula;
import org.cannadvisor.intake.code.Value.Num;

/** Arithmetic with numbers and with what only a run knows. */
final class Arithmetic {

  /** A formula with more parts than this is no size of a picture. */
  private static final int MAX_PARTS = 60;

  private Arithmetic() {}

  /** Whether a value is a number or may turn out to be one. */
  static boolean isNumeric(Value value) {
    return value instanceof Num
        || value instanceof Formula
        || (value instanceof Thing thing && thing.isOpen());
  }

  /**
   * One operator.
   *
   * @param drops whether {@code /} of whole numbers drops the rest, as in C++
   */
  static Value binary(String operator, Value left, Value right, boolean drops) {
    if (operator.equals("==") || operator.equals("!=")) {
      Optional<Boolean> same = isSame(left, right);
      if (same.isPresent()) {
        return truth(same.get() == operator.equals("=="));
      }
    }
    if (!isNumeric(left) || !isNumeric(right)) {
      return Value.UNKNOWN;
    }
    boolean whole = isWhole(left) && isWhole(right) && (drops || !operator.equals("/"));
    if (left instanceof Num a && right instanceof Num b) {
      return number(operator, a.value(), b.value(), whole);
    }
    return formula(operator, List.of(left, right), whole);
  }

  static Value unary(String operator, Value operand) {
    return switch (operator) {
      case "+", "&", "*" -> operand;
      case "-" -> binary("-", new Num(0, true), operand, true);
      case "!" -> truth(operand).map(known -> truth(!known)).orElse(Value.UNKNOWN);
      case "~" -> binary("-", new Num(-1, true), operand, true);
      default -> Value.UNKNOWN;
    };
  }

  /** {@code condition ? a : b}. */
  static Value choice(Value condition, Value a, Value b) {
    if (a.equals(b)) {
      return a;
    }
    boolean followed = isNumeric(condition) && isNumeric(a) && isNumeric(b);
    return followed
        ? formula("?", List.of(condition, a, b), isWhole(a) && isWhole(b))
        : Value.UNKNOWN;
  }

  /** A function of numbers that languages bring along, e.g. {@code ceil}. */
  static Value function(String name, List<Value> arguments) {
    if (!arguments.stream().allMatch(Arithmetic::isNumeric)) {
      return Value.UNKNOWN;
    }
    Value formula = formula(name, arguments, !name.equals("float"));
    return Formulas.value(formula, List.of())
        .<Value>map(n -> new Num(n, !name.equals("float")))
        .orElse(formula);
  }

  private static Value formula(String operator, List<Value> operands, boolean whole) {
    var formula = new Formula(operator, operands, whole);
    return Formulas.parts(formula) > MAX_PARTS ? Value.UNKNOWN : formula;
  }

  private static Value number(String operator, double a, double b, boolean whole) {
    double result = Formulas.apply(operator, a, b, whole);
    return Double.isFinite(result) ? new Num(result, whole || isTruth(operator)) : Value.UNKNOWN;
  }

  private static boolean isTruth(String operator) {
    return switch (operator) {
      case "==", "!=", "<", "<=", ">", ">=", "&&", "||" -> true;
      default -> false;
    };
  }

  private static boolean isWhole(Value value) {
    if (value instanceof Num number) {
      return number.whole();
    }
    return !(value instanceof Formula formula) || formula.whole();
  }

  private static Optional<Boolean> isSame(Value a, Value b) {
    boolean nothing = a.equals(Value.NOTHING) || b.equals(Value.NOTHING);
    if (a.equals(Value.UNKNOWN) || b.equals(Value.UNKNOWN) || isOpen(a) || isOpen(b)) {
      return a.equals(b) && isOpen(a) ? Optional.of(true) : Optional.empty();
    }
    if (nothing) {
      return a.equals(b) ? Optional.of(true) : Optional.of(false);
    }
    Optional<Boolean> format = isFormat(a, b).or(() -> isFormat(b, a));
    if (format.isPresent()) {
      return format;
    }
    boolean texts = a instanceof Value.Text && b instanceof Value.Text;
    boolean constants = isConstant(a) && isConstant(b);
    return texts || constants ? Optional.of(a.equals(b)) : Optional.empty();
  }

  /** Whether a pixel format is the one of a number; empty where that is not known here. */
  private static Optional<Boolean> isFormat(Value a, Value b) {
    if (!(a instanceof Value.Global constant && b instanceof Num number && isConstant(a))) {
      return Optional.empty();
    }
    Optional<Integer> own = PixelFormats.number(constant.name());
    return own.map(one -> one == number.value())
        .or(() -> PixelFormats.isListed(number.value()) ? Optional.of(false) : Optional.empty());
  }

  private static boolean isOpen(Value value) {
    return value instanceof Thing thing && thing.isOpen();
  }

  /** An enumerator of a library: another name is another value. */
  private static boolean isConstant(Value value) {
    return value instanceof Value.Global global
        && global.name().contains("PIXEL_FORMAT")
        && global.name().equals(global.name().toUpperCase(java.util.Locale.ROOT));
  }

  private static Value truth(boolean value) {
    return new Num(value ? 1 : 0, true);
  }

  /** Whether a condition holds; empty where only a run knows. */
  static Optional<Boolean> truth(Value value) {
    if (value instanceof Num number) {
      return Optional.of(number.value() != 0);
    }
    if (value instanceof Value.Text text) {
      return Optional.of(!text.value().isEmpty());
    }
    if (value instanceof Value.Items items) {
      return Optional.of(!items.items().isEmpty());
    }
    if (value instanceof Thing thing) {
      return thing.isOpen() ? Optional.empty() : Optional.of(true);
    }
    return value.equals(Value.NOTHING) ? Optional.of(false) : Optional.empty();
  }
}

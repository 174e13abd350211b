package org.cannadvisor.intake.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.Value.Formula;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Numbers;

/** Works formulas out, for given values of what only a run knows. */
final class Formulas {

  /** What one open thing is taken to be. */
  record Given(Value open, double number) {}

  private Formulas() {}

  /** The number that a formula comes to; empty where something in it has no value. */
  static Optional<Double> value(Value value, List<Given> given) {
    for (Given one : given) {
      if (one.open().equals(value)) {
        return Optional.of(one.number());
      }
    }
    if (value instanceof Num number) {
      return Optional.of(number.value());
    }
    if (!(value instanceof Formula formula)) {
      return Optional.empty();
    }
    if (formula.operator().equals("?")) {
      return value(formula.operands().get(0), given)
          .flatMap(holds -> value(formula.operands().get(holds != 0 ? 1 : 2), given));
    }
    double[] numbers = new double[formula.operands().size()];
    for (int i = 0; i < numbers.length; i++) {
      Optional<Double> number = value(formula.operands().get(i), given);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.get();
    }
    double result =
        numbers.length == 2
            ? apply(formula.operator(), numbers[0], numbers[1], formula.whole())
            : numbers.length == 1 ? apply(formula.operator(), numbers[0]) : Double.NaN;
    return Double.isFinite(result) ? Optional.of(result) : Optional.empty();
  }

  /** One operator; not a number where it cannot be worked out. */
  static double apply(String operator, double a, double b, boolean whole) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> whole ? truncated(a / b) : a / b;
      case "//" -> Math.floor(a / b);
      case "%" -> b == 0 ? Double.NaN : a % b;
      case "**" -> Math.pow(a, b);
      case "<<" -> a * Math.pow(2, b);
      case ">>" -> Math.floor(a / Math.pow(2, b));
      case "&" -> (double) ((long) a & (long) b);
      case "|" -> (double) ((long) a | (long) b);
      case "^" -> (double) ((long) a ^ (long) b);
      case "==" -> a == b ? 1 : 0;
      case "!=" -> a != b ? 1 : 0;
      case "<" -> a < b ? 1 : 0;
      case "<=" -> a <= b ? 1 : 0;
      case ">" -> a > b ? 1 : 0;
      case ">=" -> a >= b ? 1 : 0;
      case "&&" -> a != 0 && b != 0 ? 1 : 0;
      case "||" -> a != 0 || b != 0 ? 1 : 0;
      case "min" -> Math.min(a, b);
      case "max" -> Math.max(a, b);
      default -> Double.NaN;
    };
  }

  private static double apply(String function, double a) {
    return switch (function) {
      case "ceil" -> Math.ceil(a);
      case "floor" -> Math.floor(a);
      case "round" -> Math.rint(a);
      case "int" -> truncated(a);
      case "float" -> a;
      case "abs" -> Math.abs(a);
      default -> Double.NaN;
    };
  }

  private static double truncated(double a) {
    return a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  static int parts(Value value) {
    return value instanceof Formula formula
        ? 1 + formula.operands().stream().mapToInt(Formulas::parts).sum()
        : 1;
  }

  /** What only a run knows, in the order in which it appears. */
  static Set<Value> opens(Value value) {
    var found = new LinkedHashSet<Value>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, Set<Value> found) {
    if (value instanceof Formula formula) {
      formula.operands().forEach(operand -> collect(operand, found));
    } else if (value instanceof Thing) {
      found.add(value);
    }
  }

  /** In one spelling, so that equal formulas have equal texts. */
  static String text(Value value) {
    if (value instanceof Num number) {
      return Numbers.plain(number.value());
    }
    return value instanceof Formula formula ? text(formula) : value.toString();
  }

  private static String text(Formula formula) {
    List<String> parts = formula.operands().stream().map(Formulas::text).toList();
    boolean sign = !Character.isLetter(formula.operator().charAt(0));
    return switch (parts.size()) {
      case 2 ->
          sign
              ? "(" + parts.get(0) + formula.operator() + parts.get(1) + ")"
              : formula.operator() + "(" + String.join(",", parts) + ")";
      case 3 -> "(" + parts.get(0) + "?" + parts.get(1) + ":" + parts.get(2) + ")";
      default -> formula.operator() + "(" + String.join(",", parts) + ")";
    };
  }
}

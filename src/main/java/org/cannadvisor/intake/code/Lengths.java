package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.cannadvisor.intake.code.Formulas.Given;
import org.cannadvisor.intake.code.Value.Formula;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Length;

/**
 * Tells what a computed size is: a number, a name, or a name rounded up. How the code writes the
 * rounding ({@code (w + 15) / 16 * 16}, {@code (w + 127) & ~127}, a loop-free helper) does not
 * matter: the formula is worked out for many values and compared with what rounding gives.
 */
public final class Lengths {

  private static final int[] MULTIPLES = {2, 4, 8, 16, 32, 64, 128, 256};

  /** Sizes that are tried: every remainder of every multiple occurs. */
  private static final int FIRST = 33;

  private static final int LAST = 1100;

  private Lengths() {}

  /** The length that a value stands for; {@link Length#UNKNOWN} where it was not followed. */
  public static Length of(Value value) {
    if (value instanceof Num number) {
      return number.value() >= 0 ? Length.of(number.value()) : Length.UNKNOWN;
    }
    if (value instanceof Thing thing) {
      return thing.isOpen() ? Length.of(thing.name()) : Length.UNKNOWN;
    }
    return value instanceof Formula formula ? of(formula) : Length.UNKNOWN;
  }

  private static Length of(Formula formula) {
    Set<Value> opens = Formulas.opens(formula);
    if (opens.size() == 1) {
      Value open = opens.iterator().next();
      Optional<Length> rounded = rounded(formula, open, Formulas.text(open));
      if (rounded.isPresent()) {
        return rounded.get();
      }
    }
    for (Value part : parts(formula)) {
      Optional<Length> rounded = rounded(formula, part, Formulas.text(part));
      if (rounded.isPresent()) {
        return rounded.get();
      }
    }
    return Length.of(Formulas.text(formula));
  }

  /** The formulas inside a formula, outermost first. */
  private static List<Value> parts(Formula formula) {
    var parts = new java.util.ArrayList<Value>();
    for (Value operand : formula.operands()) {
      if (operand instanceof Formula inner) {
        parts.add(inner);
        parts.addAll(parts(inner));
      }
    }
    return parts;
  }

  private static Optional<Length> rounded(Formula formula, Value inner, String name) {
    if (isAlways(formula, inner, x -> x)) {
      return Optional.of(Length.of(name));
    }
    for (int multiple : MULTIPLES) {
      int step = multiple;
      if (isAlways(formula, inner, x -> Math.ceil(x / step) * step)) {
        return Optional.of(Length.of(name).alignedTo(multiple));
      }
    }
    // An odd size made even by leaving a line out: less than one step of 4:2:0 away.
    for (int multiple : MULTIPLES) {
      int step = multiple;
      if (isAlways(formula, inner, x -> Math.ceil(Math.floor(x / 2) * 2 / step) * step)) {
        return Optional.of(Length.of(name).alignedTo(multiple));
      }
    }
    return Optional.empty();
  }

  private static boolean isAlways(Formula formula, Value inner, DoubleUnaryOperator expected) {
    for (int x = FIRST; x <= LAST; x++) {
      Optional<Double> value = Formulas.value(formula, List.of(new Given(inner, x)));
      if (value.isEmpty() || Math.abs(value.get() - expected.applyAsDouble(x)) > 1e-9) {
        return false;
      }
    }
    return true;
  }
}

package org.cannadvisor.intake.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.intake.comparison.Columns.Field;
import org.cannadvisor.model.ComparedTensor.State;

/**
 * The metrics of one row. msaccucmp writes {@code NaN} for "could not be computed" while a computed
 * value that is no number comes out of numpy as {@code nan}, {@code inf} or {@code -inf}.
 */
final class Metrics {

  private static final int LONGEST_NUMBER = 40;

  private final Map<Field, Double> values = new EnumMap<>(Field.class);
  private boolean finite;
  private boolean nonFinite;

  Metrics(Columns columns, List<String> row) {
    for (Field field : columns.metrics()) {
      add(field, columns.cell(row, field));
    }
  }

  private void add(Field field, String cell) {
    double value = number(cell);
    boolean isFinite = Double.isFinite(value);
    finite |= isFinite;
    nonFinite |= !isFinite && isComputed(cell);
    values.put(field, value);
  }

  private static boolean isComputed(String cell) {
    String word = cell.startsWith("-") ? cell.substring(1) : cell;
    return word.equals("nan") || word.equalsIgnoreCase("inf") || word.equals("infinity");
  }

  /** NaN where the cell is no number. */
  static double number(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST_NUMBER) {
      return Double.NaN;
    }
    return isPlain(cell) ? parse(cell) : infinity(cell.toLowerCase(Locale.ROOT));
  }

  /** Digits, signs, point and exponent only: Java also takes words and hexadecimal numbers. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static double parse(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  private static double infinity(String word) {
    return switch (word) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  /** NaN where the table has no such column or its cell no number. */
  double value(Field field) {
    return values.getOrDefault(field, Double.NaN);
  }

  State state() {
    if (finite) {
      return State.COMPARED;
    }
    return nonFinite ? State.NON_FINITE : State.FAILED;
  }

  /**
   * Whether the data themselves are NaN or infinite. A divergence or relative error may be infinite
   * for healthy data that hold a zero, so those do not count beside a metric that is a number.
   */
  boolean isBroken() {
    return nonFinite && (!finite || Double.isInfinite(value(Field.MAX_ABSOLUTE)));
  }
}

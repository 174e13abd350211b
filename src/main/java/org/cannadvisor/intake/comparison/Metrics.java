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
  private static final int MOST_EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

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
    return isShort(cell) ? shortNumber(cell) : anyNumber(cell);
  }

  /** {@code 0.999998} and the like, nearly all cells: fifteen digits are exact in a double. */
  private static boolean isShort(String cell) {
    int start = cell.charAt(0) == '-' ? 1 : 0;
    return cell.length() - start <= MOST_EXACT_DIGITS
        && cell.length() > start
        && cell.charAt(cell.length() - 1) != '.'
        && cell.charAt(start) != '.'
        && cell.indexOf('.') == cell.lastIndexOf('.')
        && cell.indexOf('e') < 0
        && cell.indexOf('E') < 0
        && cell.indexOf('+') < 0
        && cell.lastIndexOf('-') < 1;
  }

  private static double shortNumber(String cell) {
    int point = cell.indexOf('.');
    long digits = 0;
    for (int i = cell.charAt(0) == '-' ? 1 : 0; i < cell.length(); i++) {
      digits = i == point ? digits : digits * 10 + (cell.charAt(i) - '0');
    }
    double value = point < 0 ? digits : digits / POWERS[cell.length() - 1 - point];
    return cell.charAt(0) == '-' ? -value : value;
  }

  private static double anyNumber(String cell) {
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

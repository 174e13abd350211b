package org.cannadvisor.patterns;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Evidence;

/** How a field is compared with what a rule says. */
public enum Operator {
  /** Equal to one of the values. */
  IS(FieldSort.TEXT, FieldSort.NUMBER, FieldSort.TRUTH, FieldSort.WORD, FieldSort.PLACE),
  IS_NOT(FieldSort.TEXT, FieldSort.NUMBER, FieldSort.TRUTH, FieldSort.WORD, FieldSort.PLACE),
  /** Smaller, or earlier; false for NaN. */
  BELOW(FieldSort.NUMBER, FieldSort.WORD, FieldSort.PLACE),
  AT_MOST(FieldSort.NUMBER, FieldSort.WORD, FieldSort.PLACE),
  ABOVE(FieldSort.NUMBER, FieldSort.WORD, FieldSort.PLACE),
  AT_LEAST(FieldSort.NUMBER, FieldSort.WORD, FieldSort.PLACE),
  CONTAINS(FieldSort.TEXT, FieldSort.LIST),
  STARTS_WITH(FieldSort.TEXT),
  ENDS_WITH(FieldSort.TEXT),
  /** The whole text matches a regular expression (RE2, matched in linear time). */
  MATCHES(FieldSort.TEXT),
  /** Whether there is anything: no empty text or list, no NaN, no word {@code unknown}. */
  KNOWN(FieldSort.TEXT, FieldSort.NUMBER, FieldSort.WORD, FieldSort.LIST),
  /** A place lies in the file that an option names. */
  IN_FILE(FieldSort.PLACE);

  private final Set<FieldSort> sorts;

  Operator(FieldSort... sorts) {
    this.sorts = Set.of(sorts);
  }

  /** As it is written in YAML. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Operator> of(String id) {
    return Arrays.stream(values()).filter(operator -> operator.id().equals(id)).findFirst();
  }

  /** Whether it can be asked of a field of this sort. */
  public boolean appliesTo(FieldSort sort) {
    return sorts.contains(sort);
  }

  /** The sort of value that stands on its right where a field of this sort stands on its left. */
  FieldSort operandFor(FieldSort field) {
    return switch (this) {
      case KNOWN -> FieldSort.TRUTH;
      case CONTAINS, IN_FILE -> FieldSort.TEXT;
      default -> field;
    };
  }

  /** Whether it may stand with several values, of which any will do. */
  public boolean takesSeveral() {
    return this == IS || this == IS_NOT || this == CONTAINS;
  }

  /** Whether the field's value stands so to the values. */
  boolean holds(Object value, List<Object> operands) {
    return switch (this) {
      case IS -> operands.stream().anyMatch(operand -> isSame(value, operand));
      case IS_NOT -> operands.stream().noneMatch(operand -> isSame(value, operand));
      case CONTAINS -> operands.stream().anyMatch(operand -> contains(value, operand));
      case KNOWN -> isKnown(value) == (Boolean) operands.get(0);
      default -> holds(value, operands.get(0));
    };
  }

  private boolean holds(Object value, Object operand) {
    return switch (this) {
      case BELOW -> compared(value, operand) && order(value, operand) < 0;
      case AT_MOST -> compared(value, operand) && order(value, operand) <= 0;
      case ABOVE -> compared(value, operand) && order(value, operand) > 0;
      case AT_LEAST -> compared(value, operand) && order(value, operand) >= 0;
      case STARTS_WITH -> value.toString().startsWith(operand.toString());
      case ENDS_WITH -> value.toString().endsWith(operand.toString());
      case MATCHES -> ((Pattern) operand).matcher(value.toString()).matches();
      case IN_FILE -> ((Evidence) value).isFileOf(operand.toString());
      default -> throw new IllegalStateException("not reached: " + this);
    };
  }

  private static boolean isSame(Object value, Object operand) {
    return value instanceof Number one && operand instanceof Number other
        ? one.doubleValue() == other.doubleValue()
        : value.equals(operand);
  }

  private static boolean contains(Object value, Object operand) {
    return value instanceof Collection<?> list
        ? list.stream().anyMatch(item -> item.toString().equals(operand.toString()))
        : value.toString().contains(operand.toString());
  }

  private static boolean compared(Object value, Object operand) {
    return !isNaN(value) && !isNaN(operand);
  }

  private static boolean isNaN(Object value) {
    return value instanceof Number number && Double.isNaN(number.doubleValue());
  }

  private static int order(Object value, Object operand) {
    if (value instanceof Number one && operand instanceof Number other) {
      return Double.compare(one.doubleValue(), other.doubleValue());
    }
    if (value instanceof Enum<?> one && operand instanceof Enum<?> other) {
      return Integer.compare(one.ordinal(), other.ordinal());
    }
    return ((Evidence) value).compareTo((Evidence) operand);
  }

  private static boolean isKnown(Object value) {
    if (value instanceof Enum<?> word) {
      return !word.name().equals("UNKNOWN");
    }
    return value instanceof Collection<?> list
        ? !list.isEmpty()
        : !isNaN(value) && !value.toString().isEmpty();
  }
}

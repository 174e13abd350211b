package org.cannadvisor.patterns;

/** What a field is compared with. */
public sealed interface Operand {

  /**
   * A value that stands in the rule, or a threshold once its number is known.
   *
   * @param isThreshold whether it is the number of a threshold, which has its source
   */
  record Literal(Object value, boolean isThreshold) implements Operand {

    public Literal(Object value) {
      this(value, false);
    }

    @Override
    public String toString() {
      return value instanceof Number ? value.toString() : quoted(value.toString());
    }
  }

  /** A field of a fact that an earlier condition has bound: {@code $chip.soc}. */
  record Reference(Binding of, FieldPath field) implements Operand {

    @Override
    public String toString() {
      return "$" + of.position() + "." + field;
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

package org.cannadvisor.intake.code;

/** Whether an expression is a number as it stands, for telling equal constants. */
final class PlainNumber {

  private PlainNumber() {}

  /** The number, or the expression itself where it is none. */
  static Object of(Expr value) {
    return value instanceof Expr.Num number ? (Object) number.value() : value;
  }
}

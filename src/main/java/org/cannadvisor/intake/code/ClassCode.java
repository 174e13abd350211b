package org.cannadvisor.intake.code;

import java.util.List;

/**
 * A class or struct; its methods stand among the functions of the unit.
 *
 * @param bases names of the classes it extends
 * @param fields declared in its body, with their default
 */
public record ClassCode(
    String file, String name, List<String> bases, List<Field> fields, int line) {

  /**
   * One field.
   *
   * @param value its default; {@link Expr.Nothing} for none
   */
  public record Field(TypeName type, String name, Expr value) {}
}

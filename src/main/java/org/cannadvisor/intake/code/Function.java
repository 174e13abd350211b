package org.cannadvisor.intake.code;

import java.util.List;

/**
 * A function or method with a body. A macro with parameters is a function that returns its text; a
 * constructor has the name of its class in C++ and {@code __init__} in Python, and its member
 * initializers are the first statements of its body ({@code this.width = …}).
 *
 * @param file path of the file it stands in
 * @param owner the class it is a method of; empty for none
 * @param parameters of a Python method without {@code self}, which is called {@code this} in the
 *     body; a {@code @staticmethod} has none
 * @param name of a property of Python see {@link #property}
 * @param line where it begins
 */
public record Function(
    String file, String owner, String name, List<Parameter> parameters, List<Stmt> body, int line) {

  /** What the function of a property is called; no call of the code can have this name. */
  static String property(String name) {
    return "@" + name;
  }

  /**
   * One parameter.
   *
   * @param name of Python's {@code *args} and {@code **options} with their stars
   * @param value its default; {@link Expr.Nothing} for none
   */
  public record Parameter(TypeName type, String name, Expr value) {}
}

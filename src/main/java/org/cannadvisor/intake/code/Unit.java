package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.SourceText;

/**
 * One source file in the form that is followed.
 *
 * @param prototypes declared without a body, where that gives a parameter a default: without
 *     statements; of Python none
 * @param constants by name: macros without parameters, enumerators (with the value they get), and
 *     {@code const}/{@code constexpr} variables outside functions; one with two values is {@link
 *     Expr.Other}; of Python none
 * @param top the statements outside functions: variables of C++ that are no constants, the module
 *     of Python
 * @param names what an imported name of Python stands for: {@code cv} → {@code cv2}, {@code T} →
 *     {@code torchvision.transforms}, {@code imread} → {@code cv2.imread}; of C++ the headers that
 *     are included, each standing for itself, and the types that {@code using} and {@code typedef}
 *     give another name: {@code ImagePtr} → {@code Image}
 * @param whole whether the whole text was understood and nothing left out for its size
 */
public record Unit(
    SourceText text,
    Language language,
    List<Function> functions,
    List<Function> prototypes,
    List<ClassCode> classes,
    Map<String, Expr> constants,
    List<Stmt> top,
    Map<String, String> names,
    boolean whole) {

  /** What it is written in. */
  public enum Language {
    CPP,
    PYTHON
  }
}

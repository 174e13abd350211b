package org.cannadvisor.intake.code;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expression, the same for C++ and Python. Casts, parentheses, dereferences, {@code await} and
 * template arguments are left out: what they stand around is meant. Only a cast that decides
 * whether a fraction is kept is a call, as in Python: {@code (float)a / b} is {@code float(a) / b},
 * {@code (int)(a * 0.5)} is {@code int(a * 0.5)}. Lines are 1-based.
 */
public sealed interface Expr {

  int line();

  /** The expressions it is made of, none for a name or constant; of a lambda none. */
  default List<Expr> parts() {
    return List.of();
  }

  /**
   * A number; characters and booleans are numbers, {@code nullptr} and {@code None} are {@link
   * Nothing}.
   */
  record Num(double value, boolean whole, int line) implements Expr {}

  /**
   * A text, without its quotes; the constant parts of an f-string, with {@code {}} for the rest.
   */
  record Text(String value, int line) implements Expr {}

  /** A name; of {@code a::b::c} the last part, and of one that is called the last two. */
  record Name(String name, int line) implements Expr {

    static final String SCOPE = "::";

    /** Without the class it is of. */
    String plain() {
      return name.substring(name.lastIndexOf(':') + 1);
    }

    /** The class or namespace before it; empty where none is written. */
    String owner() {
      int at = name.lastIndexOf(SCOPE);
      return at < 0 ? "" : name.substring(0, at);
    }
  }

  /** {@code object.name} and {@code object->name}. */
  record Member(Expr object, String name, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(object);
    }
  }

  /** {@code object[at]}; several indices are {@link Items}, {@code ...} the name Ellipsis. */
  record Index(Expr object, Expr at, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(object, at);
    }
  }

  /** {@code from:to:step} inside an index; parts that are not written are {@link Nothing}. */
  record Slice(Expr from, Expr to, Expr step, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(from, to, step);
    }
  }

  /**
   * A call. {@code new T(x)}, {@code T{x}}, {@code std::make_shared<T>(x)} are calls of {@code T};
   * of a container that is declared with the type of its elements as the argument {@code T}, and
   * {@code new float[n]} is such a vector.
   *
   * @param arguments in their order, keyword arguments with their name
   */
  record Call(Expr callee, List<Argument> arguments, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return Stream.concat(Stream.of(callee), arguments.stream().map(Argument::value)).toList();
    }
  }

  /**
   * One argument of a call.
   *
   * @param name of a keyword argument, else empty; {@code *} and {@code **} for unpacked ones
   */
  record Argument(String name, Expr value) {}

  /** {@code -x}, {@code !x}, {@code ~x}, {@code &x} (its address). */
  record Unary(String operator, Expr operand, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }
  }

  /**
   * {@code + - * / % << >> & | ^ == != < <= > >= && ||}, of Python also {@code **}, {@code //},
   * {@code @}, {@code in}, {@code is}; {@code and}, {@code or}, {@code not} are {@code && || !}.
   */
  record Binary(String operator, Expr left, Expr right, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Choice(Expr condition, Expr then, Expr otherwise, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  /** A list, tuple, set or initializer list. */
  record Items(List<Expr> items, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return items;
    }
  }

  /** A dict, {@code dict(a=1)} or {@code {.a = 1}}; keys that are no constant text are left out. */
  record Pairs(List<Argument> entries, int line) implements Expr {

    @Override
    public List<Expr> parts() {
      return entries.stream().map(Argument::value).toList();
    }
  }

  /**
   * {@code [element for target in source if condition]}, lists and generators alike.
   *
   * @param conditions what an element must meet; none in most
   */
  record Each(Expr element, Expr target, Expr source, List<Expr> conditions, int line)
      implements Expr {

    @Override
    public List<Expr> parts() {
      return Stream.concat(Stream.of(element, source), conditions.stream()).toList();
    }
  }

  /** A function without a name. */
  record Lambda(Function function, int line) implements Expr {}

  /** {@code None}, {@code nullptr}, and where something may be left out and is. */
  record Nothing(int line) implements Expr {}

  /** What is not followed. */
  record Other(int line) implements Expr {}
}

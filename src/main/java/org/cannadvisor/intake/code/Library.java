package org.cannadvisor.intake.code;

import java.util.Optional;
import java.util.function.Consumer;
import org.cannadvisor.model.Fact;

/**
 * What the calls of one library do. Asked for everything that the project itself does not define;
 * the first library that answers is believed. Libraries are made anew for each way through a
 * program; what they remember of a picture belongs into {@link Thing}s, so that branches can be
 * taken back.
 */
public interface Library {

  /** A call of {@link Site#name()}; empty where it is not this library's. */
  Optional<Value> call(Site site);

  /**
   * An operator where at least one side is a value of this library.
   *
   * @param operator as in {@link Expr.Binary}
   */
  default Optional<Value> binary(String operator, Value left, Value right, Site site) {
    return Optional.empty();
  }

  /** {@code object[at]} where {@code object} is a value of this library. */
  default Optional<Value> index(Value object, Value at, Site site) {
    return Optional.empty();
  }

  /** {@code object.name}, read, where {@code object} is a value of this library. */
  default Optional<Value> member(Value object, String name, Site site) {
    return Optional.empty();
  }

  /**
   * A pointer or reference of C++ to {@code type}, e.g. {@code float}, is made of a value: what
   * lies there is taken for that.
   */
  default void typed(String type, Value value, Site site) {}

  /** An array is declared in the line of the site. */
  default void declared(Site site) {}

  /** The way has come to its end: what only the whole of it tells is said now. */
  default void end(String path, Consumer<Fact> say) {}

  /** A value as it is by now, where something was done to it in place. */
  default Value settled(Value value, Site site) {
    return value;
  }

  /**
   * {@code object[at] = value}, where {@code object} is a value of this library; the new object.
   */
  default Optional<Value> assignIndex(Value object, Value at, Value value, Site site) {
    return Optional.empty();
  }
}

package org.cannadvisor.formats.tensor;

import java.util.List;
import org.cannadvisor.formats.DamagedFileException;

/** Sizes that a file claims: checked before anything is done with them. */
public final class Sizes {

  private Sizes() {}

  /** How many elements a shape has. */
  public static long count(List<Long> dims) throws DamagedFileException {
    if (dims.stream().anyMatch(dim -> dim < 0)) {
      throw new DamagedFileException("A shape has a negative dimension: " + dims + ".");
    }
    if (dims.contains(0L)) {
      return 0;
    }
    try {
      return dims.stream().reduce(1L, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw tooMany(dims, e);
    }
  }

  /** How many bytes the elements of a shape take. */
  public static long bytes(ElementType type, List<Long> dims) throws DamagedFileException {
    try {
      return type.bytes(count(dims));
    } catch (ArithmeticException e) {
      throw tooMany(dims, e);
    }
  }

  private static DamagedFileException tooMany(List<Long> dims, ArithmeticException e) {
    var damaged =
        new DamagedFileException("The shape " + dims + " has more elements than any file.");
    damaged.initCause(e);
    return damaged;
  }
}

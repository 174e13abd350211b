package org.cannadvisor.compare.pairing;

import java.nio.file.Path;
import org.cannadvisor.compare.pairing.Source.Cut;
import org.cannadvisor.compare.pairing.Source.Kind;

/**
 * A file of a directory, by what its name says.
 *
 * @param type of the operator; empty where the name does not say
 * @param side of the tensor; of a dump the whole
 * @param part which thread or slice
 */
record Found(
    Path file,
    Kind kind,
    String type,
    String operator,
    Side side,
    int number,
    long time,
    Cut cut,
    int part) {

  static Found of(Path file, DumpName name) {
    return new Found(
        file,
        Kind.DUMP,
        name.type(),
        name.operator(),
        Side.WHOLE,
        0,
        name.time(),
        name.cut(),
        name.part());
  }

  static Found of(Path file, Kind kind, TensorName name) {
    return new Found(
        file, kind, "", name.operator(), name.side(), name.number(), name.time(), Cut.NONE, 0);
  }

  /** Under which it is looked up. */
  String key() {
    return kind == Kind.DUMP ? Keys.operator(operator) : Keys.tensor(operator, side, number);
  }

  /** As the table names the tensor. */
  String tensorIndex() {
    return operator + ":" + side.word() + ":" + number;
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Evidence;

/** What all variables and fields hold; what a branch wrote can be taken back and joined. */
final class State {

  /** The value of a cell that was made in a branch that was taken back. */
  static final Value ABSENT = new Value.Unknown();

  /** What a branch left behind. */
  record Writes(Map<Cell, Held> held) {

    static final Writes NONE = new Writes(Map.of());
  }

  /** A value and where it was set. */
  record Held(Value value, Evidence at) {}

  private record Write(Cell cell, Held before) {}

  private final List<Write> log = new ArrayList<>();
  private final Map<Integer, Integer> choices = new HashMap<>();

  void set(Cell cell, Value value, Evidence at) {
    log.add(new Write(cell, new Held(cell.value(), cell.at())));
    cell.set(value, at);
  }

  /** It may be anything now, as if it had never been set. */
  void forget(Cell cell) {
    set(cell, ABSENT, cell.at());
  }

  /** A new variable or field that holds nothing yet. */
  static Cell cell(Evidence at) {
    return new Cell(ABSENT, at);
  }

  @SuppressWarnings("ReferenceEquality") // one object stands for "never set"
  static boolean isSet(Cell cell) {
    return cell.value() != ABSENT;
  }

  @SuppressWarnings("ReferenceEquality") // one object stands for "never set"
  static boolean isAbsent(Value value) {
    return value == ABSENT;
  }

  int mark() {
    return log.size();
  }

  /**
   * What was written since a mark holds whatever becomes of the branch that came to it first: the
   * variables of a file are there before anything runs.
   */
  void keep(int mark) {
    log.subList(mark, log.size()).clear();
  }

  /** Undoes everything since a mark; returns what had been written. */
  Writes takeBack(int mark) {
    var held = new LinkedHashMap<Cell, Held>();
    for (int i = log.size() - 1; i >= mark; i--) {
      Write write = log.remove(i);
      held.putIfAbsent(write.cell(), new Held(write.cell().value(), write.cell().at()));
      write.cell().set(write.before().value(), write.before().at());
    }
    return new Writes(held);
  }

  void apply(Writes writes) {
    writes.held().forEach((cell, held) -> set(cell, held.value(), held.at()));
  }

  /** What is true after either of two branches. */
  void join(Value condition, Writes one, Writes other) {
    var cells = new LinkedHashMap<Cell, Boolean>();
    one.held().keySet().forEach(cell -> cells.put(cell, true));
    other.held().keySet().forEach(cell -> cells.put(cell, true));
    for (Cell cell : cells.keySet()) {
      Held now = new Held(cell.value(), cell.at());
      Held a = one.held().getOrDefault(cell, now);
      Held b = other.held().getOrDefault(cell, now);
      boolean first = one.held().containsKey(cell);
      Evidence at = (first ? a : b).at();
      set(cell, named(joined(condition, a.value(), b.value()), a.value(), b.value(), at), at);
    }
  }

  /** One of two sizes for a reason that was not followed: a run knows which. */
  private Value named(Value joined, Value a, Value b, Evidence at) {
    if (!joined.equals(Value.UNKNOWN) || !Arithmetic.isNumeric(a) || !Arithmetic.isNumeric(b)) {
      return joined;
    }
    int uses = choices.merge(at.line(), 1, Integer::sum);
    return new Thing("", "choice@" + at.line() + (uses == 1 ? "" : "#" + uses), true);
  }

  /** Tuples of the same length: {@code return image, scale} in both branches. */
  private static Value each(Value condition, List<Value> ones, List<Value> others) {
    var joined = new ArrayList<Value>();
    for (int i = 0; i < ones.size(); i++) {
      joined.add(joined(condition, ones.get(i), others.get(i)));
    }
    return new Value.Items(joined);
  }

  /** A value that is one or the other. Nothing cannot be worked with, so the other one is meant. */
  @SuppressWarnings("ReferenceEquality") // one object stands for "never set"
  static Value joined(Value condition, Value a, Value b) {
    if (a.equals(b) || b == ABSENT || b.equals(Value.NOTHING)) {
      return a;
    }
    if (a == ABSENT || a.equals(Value.NOTHING)) {
      return b;
    }
    if (a instanceof Value.Items one
        && b instanceof Value.Items other
        && one.items().size() == other.items().size()) {
      return each(condition, one.items(), other.items());
    }
    return a instanceof Value.Joinable library
        ? library.joined(condition, b)
        : Value.Either.of(a, b).orElseGet(() -> Arithmetic.choice(condition, a, b));
  }
}

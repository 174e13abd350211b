package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an expression stands for while a program is followed. Immutable but for {@link Thing}. */
public interface Value {

  /** Could not be followed. */
  Value UNKNOWN = new Unknown();

  /** {@code None}, {@code nullptr}. */
  Value NOTHING = new Nothing();

  /** {@link #UNKNOWN}. */
  record Unknown() implements Value {}

  /** {@link #NOTHING}. */
  record Nothing() implements Value {}

  /**
   * A number.
   *
   * @param whole whether it is an integer of C++ (whose division drops the rest) or Python
   */
  record Num(double value, boolean whole) implements Value {}

  record Text(String value) implements Value {}

  /**
   * A name that the project does not define: a constant, function, module or type of a library,
   * with imports resolved, e.g. {@code PIXEL_FORMAT_YUV_SEMIPLANAR_420}, {@code cv2.INTER_LINEAR},
   * {@code acl.media}.
   */
  record Global(String name) implements Value {}

  /**
   * Arithmetic with something that only a run knows.
   *
   * @param operands numbers, formulas and open things
   * @param whole whether a division drops the rest
   */
  record Formula(String operator, List<Value> operands, boolean whole) implements Value {}

  record Items(List<Value> items) implements Value {}

  /** Values by name. A key that is no constant has a name of its own, see {@link #isUnknownKey}. */
  record Pairs(Map<String, Value> entries) implements Value {

    /** Whether only a run knows the key with this name. */
    static boolean isUnknownKey(String name) {
      return name.startsWith(UNKNOWN_KEY);
    }
  }

  /** What the names of keys begin with that only a run knows. */
  String UNKNOWN_KEY = "?";

  /**
   * A list as long as only a run knows, whose elements are all alike: what a loop appends to, a
   * data set, a data loader.
   *
   * @param element what each turn of a loop over it gets
   */
  record Alike(Value element) implements Joinable {

    /** The same list after one more turn. */
    Alike with(Value next) {
      return new Alike(State.joined(UNKNOWN, element, next));
    }

    @Override
    public Value joined(Value other) {
      if (other instanceof Alike list) {
        return with(list.element);
      }
      return other instanceof Items items && items.items().isEmpty() ? this : UNKNOWN;
    }
  }

  /** {@code from:to:step} in an index. */
  record Slice(Value from, Value to, Value step) implements Value {}

  /**
   * A function of the project, with the object it belongs to.
   *
   * @param self {@link #NOTHING} for none
   */
  record Callable(Function function, Value self) implements Value {}

  /**
   * One of several functions or objects of libraries, chosen for a reason that only a run knows:
   * {@code run = session.run if args.onnx else net.infer}. What is called is called on each.
   */
  record Either(List<Value> alternatives) implements Value {

    private static final int MOST = 4;

    public Either {
      alternatives = List.copyOf(alternatives);
    }

    /** Both; empty where they are nothing that could be called. */
    static Optional<Value> of(Value one, Value other) {
      if (!isCallable(one) || !isCallable(other)) {
        return Optional.empty();
      }
      List<Value> all =
          Stream.of(one, other).flatMap(value -> alternatives(value).stream()).distinct().toList();
      return all.size() > MOST ? Optional.empty() : Optional.of(new Either(all));
    }

    private static List<Value> alternatives(Value value) {
      return value instanceof Either several ? several.alternatives : List.of(value);
    }

    private static boolean isCallable(Value value) {
      return value instanceof Callable
          || value instanceof Either
          || value instanceof Bound
          || (value instanceof Thing thing && !thing.isOpen() && !thing.type().isEmpty());
    }
  }

  /**
   * A function some of whose arguments are given already: {@code functools.partial(f, size=224)}.
   *
   * @param named those given by name; a call may give them again
   */
  record Bound(Value callable, List<Value> arguments, Map<String, Value> named) implements Value {}

  /** A class of the project. */
  record ClassName(ClassCode code) implements Value {}

  /** A value of a library of which something is still known where two branches differ. */
  interface Joinable extends Value {

    /** What holds after either of two branches. */
    Value joined(Value other);

    /**
     * The same where the condition says which of the two it is.
     *
     * @param condition of this one; {@link #UNKNOWN} where it was not followed
     */
    default Value joined(Value condition, Value other) {
      return joined(other);
    }
  }
}

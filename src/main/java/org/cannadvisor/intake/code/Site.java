package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** One place in a program where a library is asked, and what it can do there. */
public interface Site {

  /**
   * The full name of what is called, imports resolved: {@code acldvppCreatePicDesc}, {@code
   * acl.media.dvpp_create_pic_desc}, {@code cv2.resize}; for a method of an object that no class of
   * the project describes, a dot and the method: {@code .resize}.
   */
  String name();

  /** The object whose method is called. */
  Optional<Value> receiver();

  /** The arguments without a name. */
  List<Value> arguments();

  /** An argument by position; {@link Value#UNKNOWN} where there are fewer. */
  default Value argument(int position) {
    return position < arguments().size() ? arguments().get(position) : Value.UNKNOWN;
  }

  /** A keyword argument; {@link Value#UNKNOWN} where what is unpacked may hold it. */
  Optional<Value> named(String name);

  /** All keyword arguments; one called {@code **} where others are unpacked that are not known. */
  Map<String, Value> named();

  /** An argument by keyword or position. */
  default Optional<Value> argument(String name, int position) {
    return named(name)
        .or(
            () ->
                position < arguments().size()
                    ? Optional.of(arguments().get(position))
                    : Optional.empty());
  }

  /** Gives the variable behind an argument a value: {@code f(&x)} in C++. */
  void assign(int position, Value value);

  /** A method that a class of the project gives an object. */
  Optional<Value> method(Value object, String name);

  /** How many loops stand around this that come here as often as only a run knows. */
  int turns();

  /** The line. */
  Evidence at();

  /** The file where the way of this run of the program begins. */
  String path();

  /** The number of the next step on this way, from 1; counts on with each call. */
  int nextStep();

  /** A new object of this library. */
  Thing create(String type);

  /** Something that only a run knows; {@code name} is made unique on this way. */
  Thing open(String name);

  /** The value of a field; {@link Value#UNKNOWN} where it was never set. */
  Value get(Thing thing, String field);

  /** The line where a field was set; empty where it never was. */
  Optional<Evidence> setAt(Thing thing, String field);

  /** Sets a field of an object, at this line. */
  void set(Thing thing, String field, Value value);

  /** Calls a function, lambda or class of the project, or one of a library. */
  default Value run(Value callable, List<Value> arguments) {
    return run(callable, arguments, Map.of());
  }

  /** The same with arguments by name. */
  Value run(Value callable, List<Value> arguments, Map<String, Value> named);

  /** Says something about the program; facts said twice count once. */
  void say(Fact fact);
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value.Num;

/** What lists, arrays and objects hold at a place, and lists that grow. */
final class Elements {

  /** The element of an array at a place that is not known. */
  static final String ANY = "[?]";

  private static final int MOST_REPEATED = 64;

  private final Run run;
  private final Names names;
  private final Expressions expressions;

  Elements(Run run, Names names, Expressions expressions) {
    this.run = run;
    this.names = names;
    this.expressions = expressions;
  }

  /** One element of what a loop walks over. */
  Value element(Value source, Scope scope, int line) {
    if (source instanceof Value.Alike list) {
      return State.isAbsent(list.element()) ? Value.UNKNOWN : list.element();
    }
    Site site = expressions.site(".__iter__", Optional.of(source), List.of(), scope, line);
    return expressions
        .ask(library -> library.index(source, Value.UNKNOWN, site))
        .orElseGet(() -> open(source, line));
  }

  private Value open(Value source, int line) {
    String of = source instanceof Thing thing ? thing.name() : "item";
    return run.open("", of.isEmpty() ? "item@" + line : of + "[]");
  }

  static Value joined(Value.Items a, Value.Items b) {
    var all = new ArrayList<>(a.items());
    all.addAll(b.items());
    return all.size() > 200 ? Value.UNKNOWN : new Value.Items(all);
  }

  static Value more(Value.Alike list, Value other) {
    if (other instanceof Value.Items items && !items.items().isEmpty()) {
      Value.Alike longer = list;
      for (Value item : items.items()) {
        longer = longer.with(item);
      }
      return longer;
    }
    return list.joined(other);
  }

  /** {@code [0.5] * 3}; as often as only a run knows. */
  static Value repeated(Value.Items list, Value times) {
    int count = times instanceof Num number ? (int) number.value() : -1;
    if (list.items().size() == 1 && count < 0) {
      return new Value.Alike(list.items().get(0));
    }
    if (count < 0 || count * list.items().size() > MOST_REPEATED) {
      return Value.UNKNOWN;
    }
    var all = new ArrayList<Value>();
    for (int i = 0; i < count; i++) {
      all.addAll(list.items());
    }
    return new Value.Items(all);
  }

  /** The same as a list of which nobody knows how long it is. */
  static Value.Alike alike(Value.Items list) {
    var alike = new Value.Alike(State.ABSENT);
    for (Value item : list.items()) {
      alike = alike.with(item);
    }
    return alike;
  }

  /** A list with one element more; nothing known where it is none that is followed. */
  static Value appended(Value list, Value element) {
    return list instanceof Value.Alike alike
        ? alike.with(element)
        : list instanceof Value.Items items
            ? joined(items, new Value.Items(List.of(element)))
            : Value.UNKNOWN;
  }

  Value index(Value object, Value at, Scope scope, int line) {
    if (object instanceof Value.Alike list) {
      return at instanceof Value.Slice ? list : element(list, scope, line);
    }
    if (object instanceof Value.Items items && at instanceof Num number) {
      int position = (int) number.value();
      int from = position < 0 ? position + items.items().size() : position;
      return from >= 0 && from < items.items().size() ? items.items().get(from) : Value.UNKNOWN;
    }
    if (object instanceof Value.Items items && items.items().size() == 1 && isOpenNumber(at)) {
      return items.items().get(0);
    }
    if (object instanceof Value.Items items && at instanceof Value.Slice slice) {
      return slice(items, slice);
    }
    if (object instanceof Value.Items items && !scope.isPython()) {
      return run.elements().computeIfAbsent(items, this::anyOf);
    }
    if (object instanceof Value.Pairs pairs && at instanceof Value.Text key) {
      return pairs.entries().getOrDefault(key.value(), Value.UNKNOWN);
    }
    if (object instanceof Value.Global all
        && all.name().equals(Builtins.GLOBALS)
        && at instanceof Value.Text name) {
      return names.value(name.value(), new Scope(scope.unit(), "", Value.NOTHING, null));
    }
    if (object instanceof Value.Pairs pairs && pairs.entries().size() == 1) {
      return pairs.entries().values().iterator().next();
    }
    Site site = expressions.site("[]", Optional.of(object), List.of(at), scope, line);
    return expressions
        .ask(library -> library.index(object, at, site))
        .orElseGet(() -> indexOfThing(object, at, scope, line));
  }

  /** What stands for each of several structs: fields on which they differ are not known. */
  private Value anyOf(Value.Items items) {
    if (items.items().isEmpty() || !items.items().stream().allMatch(Elements::isStruct)) {
      return Value.UNKNOWN;
    }
    Thing first = (Thing) items.items().get(0);
    Thing any = run.open(first.type(), "any");
    first.fields().forEach((name, cell) -> names.cell(any, name, cell.at()));
    for (String name : any.fields().keySet()) {
      List<Optional<Value>> held =
          items.items().stream().map(item -> names.set((Thing) item, name)).distinct().toList();
      Cell cell = names.cell(any, name, any.fields().get(name).at());
      if (held.size() == 1 && held.get(0).isPresent()) {
        run.state().set(cell, held.get(0).get(), cell.at());
      }
    }
    return any;
  }

  private static boolean isStruct(Value value) {
    return value instanceof Thing thing && !thing.isOpen();
  }

  private static boolean isOpenNumber(Value at) {
    return at instanceof Thing thing && thing.isOpen();
  }

  /** {@code items[from:to:step]} as Python counts. */
  private static Value slice(Value.Items items, Value.Slice slice) {
    int size = items.items().size();
    Optional<Integer> by = whole(slice.step(), 1);
    boolean backwards = by.orElse(1) < 0;
    Optional<Integer> start = whole(slice.from(), backwards ? size - 1 : 0);
    Optional<Integer> stop = whole(slice.to(), backwards ? -size - 1 : size);
    if (by.isEmpty() || by.get() == 0 || start.isEmpty() || stop.isEmpty()) {
      return Value.UNKNOWN;
    }
    int lowest = backwards ? -1 : 0;
    int highest = backwards ? size - 1 : size;
    int from = bounded(start.get() < 0 ? start.get() + size : start.get(), lowest, highest);
    int to = bounded(stop.get() < 0 ? stop.get() + size : stop.get(), lowest, highest);
    var taken = new ArrayList<Value>();
    for (int at = from; backwards ? at > to : at < to; at += by.get()) {
      taken.add(items.items().get(at));
    }
    return new Value.Items(taken);
  }

  private static int bounded(int number, int lowest, int highest) {
    return Math.max(lowest, Math.min(highest, number));
  }

  /** A bound of a slice; empty where it is not known. */
  private static Optional<Integer> whole(Value bound, int otherwise) {
    if (bound.equals(Value.NOTHING)) {
      return Optional.of(otherwise);
    }
    return bound instanceof Num number ? Optional.of((int) number.value()) : Optional.empty();
  }

  private Value indexOfThing(Value object, Value at, Scope scope, int line) {
    if (!(object instanceof Thing thing)) {
      return Value.UNKNOWN;
    }
    if (at.equals(Value.UNKNOWN) && !thing.isOpen() && scope.isPython()) {
      return Value.UNKNOWN;
    }
    String key = key(at);
    Optional<Value> any = scope.isPython() ? Optional.<Value>empty() : names.set(thing, ANY);
    return names
        .set(thing, key)
        .or(() -> any)
        .orElseGet(() -> names.field(thing, key, run.at(scope, line)));
  }

  /** Whether a field is an element at a place that is known: {@code [3]}. */
  static boolean isNumbered(String key) {
    return key.length() > 2
        && key.charAt(0) == '['
        && key.chars().skip(1).limit(key.length() - 2L).allMatch(Character::isDigit);
  }

  /** The field that an element is; all those at a place that is not known are one. */
  static String key(Value at) {
    if (at instanceof Value.Text text) {
      return text.value();
    }
    return at.equals(Value.UNKNOWN) ? ANY : "[" + Formulas.text(at) + "]";
  }
}

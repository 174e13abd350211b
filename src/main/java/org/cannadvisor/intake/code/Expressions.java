package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cannadvisor.intake.code.Expr.Argument;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.jspecify.annotations.Nullable;

/** Works out expressions, and gives values to what stands on the left of an assignment. */
final class Expressions {

  private static final int MAX_DEPTH = 150;

  /** The element of an array at a place that is not known. */
  private static final String ANY = "[?]";

  private final Run run;
  private final Names names;
  private @Nullable Calls calls;
  private int depth;

  Expressions(Run run) {
    this.run = run;
    this.names = new Names(run, this);
  }

  void join(Calls calls) {
    this.calls = calls;
  }

  private Calls calls() {
    if (calls == null) {
      throw new IllegalStateException("Statements joins them");
    }
    return calls;
  }

  Value value(Expr expr, Scope scope) {
    if (depth >= MAX_DEPTH || !run.budget().step()) {
      return Value.UNKNOWN;
    }
    depth++;
    try {
      return simple(expr).or(() -> compound(expr, scope)).orElse(Value.UNKNOWN);
    } finally {
      depth--;
    }
  }

  private static Optional<Value> simple(Expr expr) {
    if (expr instanceof Expr.Num number) {
      return Optional.of(new Num(number.value(), number.whole()));
    }
    if (expr instanceof Expr.Text text) {
      return Optional.of(new Value.Text(text.value()));
    }
    return expr instanceof Expr.Nothing ? Optional.of(Value.NOTHING) : Optional.empty();
  }

  private Optional<Value> compound(Expr expr, Scope scope) {
    if (expr instanceof Expr.Name name) {
      return Optional.of(names.value(name.name(), scope));
    }
    if (expr instanceof Expr.Member member) {
      return Optional.of(member(member, scope));
    }
    if (expr instanceof Expr.Call call) {
      return Optional.of(calls().value(call, scope));
    }
    if (expr instanceof Expr.Unary unary) {
      return Optional.of(Arithmetic.unary(unary.operator(), value(unary.operand(), scope)));
    }
    if (expr instanceof Expr.Binary binary) {
      Value left = value(binary.left(), scope);
      Value right = value(binary.right(), scope);
      return Optional.of(binary(binary.operator(), left, right, scope, binary.line()));
    }
    if (expr instanceof Expr.Choice choice) {
      return Optional.of(choice(choice, scope));
    }
    return collection(expr, scope);
  }

  private Optional<Value> collection(Expr expr, Scope scope) {
    if (expr instanceof Expr.Items items) {
      return Optional.of(
          new Value.Items(items.items().stream().map(item -> value(item, scope)).toList()));
    }
    if (expr instanceof Expr.Pairs pairs) {
      return Optional.of(pairs(pairs, scope));
    }
    if (expr instanceof Expr.Index index) {
      return Optional.of(
          index(value(index.object(), scope), value(index.at(), scope), scope, index.line()));
    }
    if (expr instanceof Expr.Slice slice) {
      return Optional.of(
          new Value.Slice(
              value(slice.from(), scope), value(slice.to(), scope), value(slice.step(), scope)));
    }
    if (expr instanceof Expr.Lambda lambda) {
      return Optional.of(new Value.Callable(lambda.function(), new Closure(scope)));
    }
    return expr instanceof Expr.Each each ? Optional.of(each(each, scope)) : Optional.empty();
  }

  /**
   * What is unpacked may have any name, where it is not known: what stood before counts no more.
   */
  private Value pairs(Expr.Pairs pairs, Scope scope) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Argument entry : pairs.entries()) {
      Value value = value(entry.value(), scope);
      if (!entry.name().equals("**")) {
        entries.put(entry.name(), value);
      } else if (value instanceof Value.Pairs more) {
        entries.putAll(more.entries());
      } else {
        entries.clear();
      }
    }
    return new Value.Pairs(entries);
  }

  /** What a lambda sees around it, in place of an object. */
  record Closure(Scope scope) implements Value {}

  private Value choice(Expr.Choice choice, Scope scope) {
    Value condition = value(choice.condition(), scope);
    Optional<Boolean> known = Arithmetic.truth(condition);
    if (known.isPresent()) {
      return value(known.get() ? choice.then() : choice.otherwise(), scope);
    }
    return State.joined(condition, value(choice.then(), scope), value(choice.otherwise(), scope));
  }

  private Value each(Expr.Each each, Scope scope) {
    Value source = value(each.source(), scope);
    Evidence at = run.at(scope, each.line());
    var inner = new Scope(scope.unit(), scope.owner(), scope.self(), scope);
    List<Value> elements =
        source instanceof Value.Items items && items.items().size() <= 16
            ? items.items()
            : List.of(element(source, scope, each.line()));
    var made = new ArrayList<Value>();
    for (Value element : elements) {
      local(each.target(), element, inner, at);
      made.add(value(each.element(), inner));
    }
    boolean all = source instanceof Value.Items items && items.items().size() == made.size();
    return all || made.isEmpty() ? new Value.Items(made) : new Value.Alike(made.get(0));
  }

  private void local(Expr target, Value value, Scope inner, Evidence at) {
    if (target instanceof Expr.Name name) {
      Cell cell = State.cell(at);
      inner.variables().put(name.name(), cell);
      run.state().set(cell, value, at);
    } else {
      assign(target, value, inner, at);
    }
  }

  /** One element of what a loop walks over. */
  Value element(Value source, Scope scope, int line) {
    if (source instanceof Value.Alike list) {
      return State.isAbsent(list.element()) ? Value.UNKNOWN : list.element();
    }
    Site site = calls().site(".__iter__", Optional.of(source), List.of(), scope, line);
    return ask(library -> library.index(source, Value.UNKNOWN, site))
        .orElseGet(() -> open(source, line));
  }

  private Value open(Value source, int line) {
    String of = source instanceof Thing thing ? thing.name() : "item";
    return run.open("", of.isEmpty() ? "item@" + line : of + "[]");
  }

  Value binary(String operator, Value left, Value right, Scope scope, int line) {
    if (left instanceof Value.Items a && right instanceof Value.Items b && operator.equals("+")) {
      return joined(a, b);
    }
    if (left instanceof Value.Alike list && operator.equals("+")) {
      return more(list, right);
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b && operator.equals("+")) {
      return new Value.Text(a.value() + b.value());
    }
    Site site = calls().site(operator, Optional.empty(), List.of(left, right), scope, line);
    boolean foreign = !Arithmetic.isNumeric(left) || !Arithmetic.isNumeric(right);
    return (foreign ? ask(library -> library.binary(operator, left, right, site)) : NONE)
        .orElseGet(() -> Arithmetic.binary(operator, left, right, !scope.isPython()));
  }

  private static final Optional<Value> NONE = Optional.empty();

  private static Value joined(Value.Items a, Value.Items b) {
    var all = new ArrayList<>(a.items());
    all.addAll(b.items());
    return all.size() > 200 ? Value.UNKNOWN : new Value.Items(all);
  }

  private static Value more(Value.Alike list, Value other) {
    if (other instanceof Value.Items items && !items.items().isEmpty()) {
      Value.Alike longer = list;
      for (Value item : items.items()) {
        longer = longer.with(item);
      }
      return longer;
    }
    return list.joined(other);
  }

  /** A list with one element more; nothing known where it is none that is followed. */
  static Value appended(Value list, Value element) {
    return list instanceof Value.Alike alike
        ? alike.with(element)
        : list instanceof Value.Items items
            ? joined(items, new Value.Items(List.of(element)))
            : Value.UNKNOWN;
  }

  private Value index(Value object, Value at, Scope scope, int line) {
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
    Site site = calls().site("[]", Optional.of(object), List.of(at), scope, line);
    return ask(library -> library.index(object, at, site))
        .orElseGet(() -> indexOfThing(object, at, scope, line));
  }

  /** What stands for each of several structs: fields on which they differ are not known. */
  private Value anyOf(Value.Items items) {
    if (items.items().isEmpty() || !items.items().stream().allMatch(Expressions::isStruct)) {
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

  private static Value slice(Value.Items items, Value.Slice slice) {
    boolean backwards = slice.step() instanceof Num step && step.value() == -1;
    if (backwards && slice.from().equals(Value.NOTHING) && slice.to().equals(Value.NOTHING)) {
      var reversed = new ArrayList<>(items.items());
      java.util.Collections.reverse(reversed);
      return new Value.Items(reversed);
    }
    int size = items.items().size();
    int from = slice.from() instanceof Num n ? (int) n.value() : 0;
    int to = slice.to() instanceof Num n ? (int) n.value() : size;
    from = Math.max(0, from < 0 ? from + size : from);
    to = Math.min(size, to < 0 ? to + size : to);
    boolean plain = slice.step().equals(Value.NOTHING);
    return plain && from <= to ? new Value.Items(items.items().subList(from, to)) : Value.UNKNOWN;
  }

  private Value indexOfThing(Value object, Value at, Scope scope, int line) {
    if (!(object instanceof Thing thing)) {
      return Value.UNKNOWN;
    }
    if (at.equals(Value.UNKNOWN) && !thing.isOpen() && scope.isPython()) {
      return Value.UNKNOWN;
    }
    String key = key(at);
    Optional<Value> any = scope.isPython() ? NONE : names.set(thing, ANY);
    return names
        .set(thing, key)
        .or(() -> any)
        .orElseGet(() -> names.field(thing, key, run.at(scope, line)));
  }

  /** The field that an element is; all those at a place that is not known are one. */
  private static String key(Value at) {
    if (at instanceof Value.Text text) {
      return text.value();
    }
    return at.equals(Value.UNKNOWN) ? ANY : "[" + Formulas.text(at) + "]";
  }

  private Value member(Expr.Member member, Scope scope) {
    Value object = value(member.object(), scope);
    if (object instanceof Value.Global global) {
      return names.inModule(global.name() + "." + member.name(), scope);
    }
    if (object instanceof Thing thing) {
      Optional<Value> set = names.set(thing, member.name());
      if (set.isPresent()) {
        return set.get();
      }
    }
    if (object instanceof Thing thing && scope.isPython()) {
      Optional<Value> read = calls().property(thing, member.name(), scope, member.line());
      if (read.isPresent()) {
        return read.get();
      }
    }
    Site site =
        calls().site("." + member.name(), Optional.of(object), List.of(), scope, member.line());
    return ask(library -> library.member(object, member.name(), site))
        .orElseGet(() -> memberOfThing(object, member, scope));
  }

  private Value memberOfThing(Value object, Expr.Member member, Scope scope) {
    if (object instanceof Thing thing) {
      return names
          .method(thing, member.name())
          .orElseGet(() -> names.field(thing, member.name(), run.at(scope, member.line())));
    }
    if (object instanceof Value.ClassName name) {
      return names.ofClass(name.code(), member.name(), scope);
    }
    if (object instanceof Value.Pairs pairs) {
      return pairs.entries().getOrDefault(member.name(), Value.UNKNOWN);
    }
    return Value.UNKNOWN;
  }

  /** Gives a value to a name, field, element, or to several of them. */
  void assign(Expr target, Value value, Scope scope, Evidence at) {
    if (target instanceof Expr.Items items) {
      several(items, value, scope, at);
    } else if (target instanceof Expr.Index index) {
      element(index, value, scope, at);
    } else {
      Optional<Cell> cell = cell(target, scope, at);
      boolean list = value instanceof Value.Items && !scope.isPython();
      Value held =
          list
              ? cell.map(one -> calls().listed(value, one.value(), scope, at)).orElse(value)
              : value;
      cell.ifPresent(one -> run.state().set(one, held, at));
    }
  }

  private void several(Expr.Items targets, Value value, Scope scope, Evidence at) {
    for (int i = 0; i < targets.items().size(); i++) {
      Value part =
          value instanceof Value.Items items && items.items().size() == targets.items().size()
              ? items.items().get(i)
              : index(value, new Num(i, true), scope, at.line());
      assign(targets.items().get(i), part, scope, at);
    }
  }

  private void element(Expr.Index target, Value value, Scope scope, Evidence at) {
    Value object = value(target.object(), scope);
    Value key = value(target.at(), scope);
    if (object instanceof Thing thing) {
      if (key instanceof Value.Text || !scope.isPython()) {
        run.state().set(elementCell(thing, key(key), at), value, at);
      }
      return;
    }
    Site site = calls().site("[]=", Optional.of(object), List.of(key, value), scope, at.line());
    Value changed =
        ask(library -> library.assignIndex(object, key, value, site))
            .orElseGet(() -> changed(object, key, value));
    assign(target.object(), changed, scope, at);
  }

  private static Value changed(Value object, Value key, Value value) {
    if (object instanceof Value.Pairs pairs && key instanceof Value.Text text) {
      Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
      entries.put(text.value(), value);
      return new Value.Pairs(entries);
    }
    return Value.UNKNOWN;
  }

  /** The variable or field that an expression names; empty where it names none. */
  Optional<Cell> cell(Expr target, Scope scope, Evidence at) {
    if (target instanceof Expr.Name name) {
      return Optional.of(names.variable(name.name(), scope, at));
    }
    if (target instanceof Expr.Unary unary) {
      return cell(unary.operand(), scope, at);
    }
    if (target instanceof Expr.Member member) {
      return place(member.object(), scope, at).map(thing -> names.cell(thing, member.name(), at));
    }
    return Optional.empty();
  }

  /** The object that is written to; in C++ a part of a struct that nobody describes is made. */
  private Optional<Thing> place(Expr target, Scope scope, Evidence at) {
    if (value(target, scope) instanceof Thing thing) {
      return Optional.of(thing);
    }
    if (scope.isPython()) {
      return Optional.empty();
    }
    if (target instanceof Expr.Name name) {
      return scope.find(name.name()).filter(cell -> !State.isSet(cell)).map(cell -> part(cell, at));
    }
    if (target instanceof Expr.Member member) {
      return place(member.object(), scope, at)
          .map(thing -> part(names.cell(thing, member.name(), at), at));
    }
    return target instanceof Expr.Index index
        ? place(index.object(), scope, at)
            .map(thing -> part(elementCell(thing, key(value(index.at(), scope)), at), at))
        : Optional.empty();
  }

  private Thing part(Cell cell, Evidence at) {
    var made = new Thing("", "", false);
    run.state().set(cell, made, at);
    return made;
  }

  /** The cell of an element for writing; one at a place that is not known may be any of them. */
  private Cell elementCell(Thing thing, String key, Evidence at) {
    if (key.equals(ANY)) {
      thing.fields().entrySet().stream()
          .filter(entry -> entry.getKey().matches("\\[\\d+\\]"))
          .forEach(entry -> run.state().forget(entry.getValue()));
    }
    return names.cell(thing, key, at);
  }

  /** What the first library says that knows. */
  Optional<Value> ask(Function<Library, Optional<Value>> question) {
    for (Library library : run.libraries()) {
      Optional<Value> answer = question.apply(library);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  Names names() {
    return names;
  }
}

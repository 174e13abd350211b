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

/** Works out expressions. */
final class Expressions {

  private static final int MAX_DEPTH = 150;

  private final Run run;
  private final Names names;
  private @Nullable Calls calls;
  private final Elements elements;
  private final Assignments assignments;
  private int depth;

  Expressions(Run run) {
    this.run = run;
    this.names = new Names(run, this);
    this.elements = new Elements(run, names, this);
    this.assignments = new Assignments(run, names, this);
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
      if (isCapture(binary, left, scope)) {
        Expr read = new Expr.Member(binary.left(), "read", binary.line());
        var frame = new Expr.Argument("", binary.right());
        return Optional.of(
            calls().value(new Expr.Call(read, List.of(frame), binary.line()), scope));
      }
      Value right = value(binary.right(), scope);
      return Optional.of(binary(binary.operator(), left, right, scope, binary.line()));
    }
    if (expr instanceof Expr.Choice choice) {
      return Optional.of(choice(choice, scope));
    }
    return collection(expr, scope);
  }

  /** {@code capture >> frame} of OpenCV. */
  private static boolean isCapture(Expr.Binary binary, Value left, Scope scope) {
    return binary.operator().equals(">>")
        && !scope.isPython()
        && left instanceof Thing thing
        && thing.type().equals("VideoCapture");
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
          elements.index(
              value(index.object(), scope), value(index.at(), scope), scope, index.line()));
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
            : List.of(this.elements.element(source, scope, each.line()));
    var made = new ArrayList<Value>();
    for (Value element : elements) {
      local(each.target(), element, inner, at);
      if (!isLeftOut(each, inner)) {
        made.add(value(each.element(), inner));
      }
    }
    boolean all = source instanceof Value.Items items && items.items().size() == elements.size();
    return all || made.isEmpty() ? new Value.Items(made) : new Value.Alike(made.get(0));
  }

  /** Only what is known not to meet a condition. */
  private boolean isLeftOut(Expr.Each each, Scope inner) {
    return each.conditions().stream()
        .anyMatch(one -> !Arithmetic.truth(value(one, inner)).orElse(true));
  }

  private void local(Expr target, Value value, Scope inner, Evidence at) {
    if (target instanceof Expr.Name name) {
      Cell cell = State.cell(at);
      inner.variables().put(name.name(), cell);
      run.state().set(cell, value, at);
    } else {
      assignments.assign(target, value, inner, at);
    }
  }

  /** {@code left += right}; libraries are asked at a site of this name. */
  Value inPlace(String operator, Value left, Value right, Scope scope, int line) {
    return binary(operator, operator + "=", left, right, scope, line);
  }

  Value binary(String operator, Value left, Value right, Scope scope, int line) {
    return binary(operator, operator, left, right, scope, line);
  }

  private Value binary(
      String operator, String written, Value left, Value right, Scope scope, int line) {
    if (left instanceof Value.Items a && right instanceof Value.Items b && operator.equals("+")) {
      return Elements.joined(a, b);
    }
    if (left instanceof Value.Alike list && operator.equals("+")) {
      return Elements.more(list, right);
    }
    if (left instanceof Value.Items list && operator.equals("*") && scope.isPython()) {
      return Elements.repeated(list, right);
    }
    if (left instanceof Value.Items list && right instanceof Value.Alike && operator.equals("+")) {
      return Elements.more(Elements.alike(list), right);
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b && operator.equals("+")) {
      return new Value.Text(a.value() + b.value());
    }
    Site site = calls().site(written, Optional.empty(), List.of(left, right), scope, line);
    boolean foreign = !Arithmetic.isNumeric(left) || !Arithmetic.isNumeric(right);
    return (foreign ? ask(library -> library.binary(operator, left, right, site)) : NONE)
        .orElseGet(() -> Arithmetic.binary(operator, left, right, !scope.isPython()));
  }

  private static final Optional<Value> NONE = Optional.empty();

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

  /** What is handed on by a function: later nobody knows which branch changed it. */
  Value settled(Value value, Scope scope, int line) {
    Value settled = value;
    if (!(value instanceof Num)) {
      Site site = calls().site("return", Optional.empty(), List.of(), scope, line);
      for (Library library : run.libraries()) {
        settled = library.settled(settled, site);
      }
    }
    return settled;
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

  Site site(String name, Optional<Value> receiver, List<Value> arguments, Scope scope, int line) {
    return calls().site(name, receiver, arguments, scope, line);
  }

  Objects objects() {
    return calls().objects();
  }

  Elements elements() {
    return elements;
  }

  Assignments assignments() {
    return assignments;
  }

  Names names() {
    return names;
  }
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cannadvisor.intake.code.Expr.Argument;
import org.cannadvisor.model.Evidence;

/** Follows calls: into the project, else to the libraries. */
final class Calls {

  private static final int MAX_CALLS = 60;

  /** A file that many projects bring along: what it does is known better than can be followed. */
  private static final String KNOWN_MODEL = "acllite_model.py";

  private final Run run;
  private final Statements statements;
  private final Expressions expressions;
  private final Objects objects;

  Calls(Run run, Statements statements, Expressions expressions) {
    this.run = run;
    this.statements = statements;
    this.expressions = expressions;
    this.objects = new Objects(this, expressions);
  }

  Run run() {
    return run;
  }

  Names names() {
    return expressions.names();
  }

  Objects objects() {
    return objects;
  }

  /** Functions that the language calls by itself. */
  static boolean isSpecial(Function function) {
    String name = function.name();
    boolean constructor = name.equals(function.owner()) && !name.isEmpty();
    boolean dunder = name.startsWith("__") && !name.equals("__call__");
    boolean property = name.startsWith(Function.property(""));
    return constructor || dunder || property || name.startsWith("~") || name.startsWith("operator");
  }

  /** Runs a function with what only a run knows for its object and parameters. */
  void begin(Function function) {
    Value self =
        function.owner().isEmpty() ? Value.NOTHING : objects.unknownObject(function.owner());
    var scope = scope(function, self);
    for (Function.Parameter parameter : function.parameters()) {
      boolean given = !(parameter.value() instanceof Expr.Nothing);
      Value value =
          given
              ? expressions.value(parameter.value(), scope)
              : run.open(parameter.type().name(), Parameters.plain(parameter));
      bind(Parameters.plain(parameter), value, scope, run.at(scope, function.line()));
    }
    enter(function, scope);
  }

  private Scope scope(Function function, Value self) {
    return new Scope(run.program().unit(function.file()), function.owner(), self, null);
  }

  private void bind(String name, Value value, Scope scope, Evidence at) {
    Cell cell = State.cell(at);
    scope.variables().put(name, cell);
    run.state().set(cell, value, at);
  }

  private Value enter(Function function, Scope scope) {
    if (run.active().size() >= MAX_CALLS || !run.active().add(function)) {
      return Value.UNKNOWN;
    }
    run.reached().add(function);
    Value result = statements.body(function.body(), scope);
    run.active().remove(function);
    return result;
  }

  Value value(Expr.Call call, Scope scope) {
    List<Given> given = given(call, scope);
    if (call.callee() instanceof Expr.Name name) {
      return named(name, given, scope, call.line());
    }
    if (call.callee() instanceof Expr.Member member) {
      return method(member, given, scope, call.line());
    }
    Value callee = expressions.value(call.callee(), scope);
    return invoke(callee, given, scope, call.line());
  }

  private List<Given> given(Expr.Call call, Scope scope) {
    var given = new ArrayList<Given>();
    for (Argument argument : call.arguments()) {
      Value value = expressions.value(argument.value(), scope);
      Optional<Cell> cell =
          scope.isPython()
              ? Optional.empty()
              : expressions.assignments().cell(argument.value(), scope, run.at(scope, call.line()));
      if (argument.name().equals("*") && value instanceof Value.Items items) {
        items.items().forEach(item -> given.add(Given.of("", item)));
      } else if (argument.name().equals("**") && value instanceof Value.Pairs pairs) {
        pairs.entries().forEach((key, one) -> given.add(Given.of(key, one)));
      } else {
        given.add(new Given(argument.name(), value, cell, isAddress(argument.value())));
      }
    }
    return given;
  }

  private static boolean isAddress(Expr argument) {
    return argument instanceof Expr.Unary unary && unary.operator().equals("&");
  }

  private Value named(Expr.Name name, List<Given> given, Scope scope, int line) {
    Expr.Name plain = new Expr.Name(name.plain(), name.line());
    return ofClass(name, given, scope, line)
        .or(() -> byName(plain.name(), given, scope, line))
        .orElseGet(() -> invoke(expressions.value(plain, scope), given, scope, line));
  }

  /** {@code Class::method(…)}: of a base the same object's, else a static one. */
  private Optional<Value> ofClass(Expr.Name name, List<Given> given, Scope scope, int line) {
    Optional<Function> method =
        run.program()
            .method(name.owner(), name.plain(), given.size())
            .filter(one -> !isSpecial(one));
    boolean same =
        scope.self() instanceof Thing self && run.program().isKindOf(self.type(), name.owner());
    Value self = same ? scope.self() : Value.NOTHING;
    return method.map(one -> call(one, self, given, scope, line));
  }

  private Optional<Value> byName(String name, List<Given> given, Scope scope, int line) {
    if (scope.find(name).filter(State::isSet).isPresent()) {
      return Optional.empty();
    }
    if (!scope.isPython()) {
      String owner = scope.self() instanceof Thing self ? self.type() : scope.owner();
      Optional<Function> method = run.program().method(owner, name, given.size());
      if (method.isPresent()) {
        return Optional.of(call(method.get(), scope.self(), given, scope, line));
      }
    }
    Optional<Function> function = run.program().function(name, given.size(), scope.unit());
    Optional<Value> wrapped =
        function.flatMap(found -> expressions.names().decorated(found, scope.unit()));
    if (wrapped.isPresent()) {
      return Optional.of(invoke(wrapped.get(), given, scope, line));
    }
    return function.map(found -> call(found, Value.NOTHING, given, scope, line));
  }

  private Value method(Expr.Member member, List<Given> given, Scope scope, int line) {
    if (member.object() instanceof Expr.Call inner
        && inner.callee() instanceof Expr.Name name
        && name.name().equals("super")
        && scope.self() instanceof Thing self) {
      return ofBase(self, member.name(), given, scope, line);
    }
    Value object = expressions.value(member.object(), scope);
    return object instanceof Value.Either several
        ? each(several, one -> methodOf(one, member, given, scope, line))
        : methodOf(object, member, given, scope, line);
  }

  /** What one or the other gives; each is followed. */
  private static Value each(Value.Either several, UnaryOperator<Value> call) {
    return several.alternatives().stream()
        .map(call)
        .reduce((one, other) -> State.joined(Value.UNKNOWN, one, other))
        .orElse(Value.UNKNOWN);
  }

  private Value methodOf(
      Value object, Expr.Member member, List<Given> given, Scope scope, int line) {
    if (isList(object) && scope.isPython() && isAppending(member.name()) && !given.isEmpty()) {
      return append(member, object, given.get(given.size() - 1).value(), scope, line);
    }
    if (object instanceof Value.Pairs pairs && scope.isPython() && Dicts.changes(member.name())) {
      return changed(member, pairs, given, scope, line);
    }
    if (object instanceof Thing thing) {
      Optional<Function> method = run.program().method(thing.type(), member.name(), given.size());
      if (method.isPresent()) {
        return call(method.get(), thing, given, scope, line);
      }
    }
    Value callee =
        object instanceof Thing || object instanceof Value.Pairs || !isModule(object)
            ? Value.UNKNOWN
            : expressions.value(member, scope);
    if (callee instanceof Value.Global
        || callee instanceof Value.Callable
        || callee instanceof Value.Bound
        || callee instanceof Value.ClassName) {
      return invoke(callee, given, scope, line);
    }
    if (object instanceof Thing thing) {
      Optional<Value> held = expressions.names().set(thing, member.name());
      if (held.isPresent() && (scope.isPython() || held.get() instanceof Value.Callable)) {
        return invoke(held.get(), given, scope, line);
      }
    }
    return ask(new CallSite(this, "." + member.name(), Optional.of(object), given, scope, line));
  }

  private static boolean isList(Value object) {
    return object instanceof Value.Items || object instanceof Value.Alike;
  }

  private static boolean isAppending(String method) {
    return method.equals("append") || method.equals("insert") || method.equals("extend");
  }

  /** The list that a statement appends to: {@code batch.append(image)}. */
  static Optional<Expr> appendedTo(Expr expr) {
    return expr instanceof Expr.Call call
            && call.callee() instanceof Expr.Member member
            && isAppending(member.name())
        ? Optional.of(member.object())
        : Optional.empty();
  }

  /** Lists are values here: the variable gets the longer one. */
  private Value append(Expr.Member member, Value list, Value more, Scope scope, int line) {
    Value longer =
        switch (member.name()) {
          case "extend" -> expressions.binary("+", list, more, scope, line);
          case "append" -> Elements.appended(list, more);
          default -> list instanceof Value.Alike ? Elements.appended(list, more) : Value.UNKNOWN;
        };
    expressions.assignments().change(member.object(), longer, scope, run.at(scope, line));
    return Value.NOTHING;
  }

  /** Dicts are values too: the variable gets the changed one. */
  private Value changed(
      Expr.Member member, Value.Pairs pairs, List<Given> given, Scope scope, int line) {
    Dicts.Change change = Dicts.change(member.name(), pairs, given);
    expressions.assignments().change(member.object(), change.after(), scope, run.at(scope, line));
    return change.result();
  }

  private static boolean isModule(Value object) {
    return object instanceof Value.Global || object instanceof Value.ClassName;
  }

  private Value ofBase(Thing self, String name, List<Given> given, Scope scope, int line) {
    return run.program().classCode(scope.owner()).map(ClassCode::bases).orElse(List.of()).stream()
        .map(base -> run.program().method(base, name, given.size()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(function -> call(function, self, given, scope, line))
        .orElse(Value.UNKNOWN);
  }

  /** What reading a property of an object gives; empty where it is none. */
  Optional<Value> property(Thing object, String name, Scope scope, int line) {
    return run.program()
        .method(object.type(), Function.property(name), 0)
        .map(function -> call(function, object, List.of(), scope, line));
  }

  Value invoke(Value callee, List<Given> given, Scope scope, int line) {
    if (callee instanceof Value.Either several) {
      return each(several, one -> invoke(one, given, scope, line));
    }
    if (callee instanceof Value.Bound bound) {
      return invoke(bound.callable(), Parameters.given(bound, given), scope, line);
    }
    if (callee instanceof Value.Callable callable) {
      return call(callable.function(), callable.self(), given, scope, line);
    }
    if (callee instanceof Value.ClassName name) {
      if (name.code().file().endsWith(KNOWN_MODEL)) {
        return ask(
            new CallSite(
                this, "acllite_model." + name.code().name(), Optional.empty(), given, scope, line));
      }
      return objects.made(name.code(), given, scope, line);
    }
    if (callee instanceof Value.Global global) {
      return ask(new CallSite(this, global.name(), Optional.empty(), given, scope, line));
    }
    if (callee instanceof Thing thing) {
      String name = scope.isPython() ? "__call__" : "operator()";
      Optional<Function> call = run.program().method(thing.type(), name, given.size());
      if (call.isPresent()) {
        return call(call.get(), thing, given, scope, line);
      }
    }
    return ask(new CallSite(this, ".__call__", Optional.of(callee), given, scope, line));
  }

  /** Memory is worth asking about only where it is followed and taken for numbers. */
  void typed(TypeName type, Value value, Scope scope, int line) {
    if (type.reference() && !type.name().isEmpty() && !Arithmetic.isNumeric(value)) {
      Site site = site("typed", Optional.empty(), List.of(value), scope, line);
      run.libraries().forEach(library -> library.typed(type.name(), value, site));
    }
  }

  /** Room of its own that a program sets aside, {@code float scores[1000]}. */
  void declared(TypeName type, Scope scope, int line) {
    String text = run.at(scope, line).text();
    if (!type.reference() && (text.contains("[") || text.contains("array<"))) {
      Site site = site("declared", Optional.empty(), List.of(), scope, line);
      run.libraries().forEach(library -> library.declared(site));
    }
  }

  Value call(Function function, Value self, List<Given> given, Scope from, int line) {
    Scope outer = self instanceof Expressions.Closure closure ? closure.scope() : null;
    var scope =
        outer == null
            ? scope(function, self)
            : new Scope(outer.unit(), outer.owner(), outer.self(), outer);
    Evidence at = run.at(from, line);
    Map<String, Given> byName = new HashMap<>();
    var unnamed = new ArrayList<Given>();
    given.forEach(
        one -> {
          if (one.name().isEmpty()) {
            unnamed.add(one);
          } else {
            byName.put(one.name(), one);
          }
        });
    for (int i = 0; i < function.parameters().size(); i++) {
      Function.Parameter parameter = function.parameters().get(i);
      if (parameter.name().startsWith("*")) {
        bind(Parameters.plain(parameter), Parameters.rest(function, i, unnamed, byName), scope, at);
        continue;
      }
      Given one = i < unnamed.size() ? unnamed.get(i) : byName.get(parameter.name());
      if (one != null && !from.isPython()) {
        typed(parameter.type(), one.value(), from, line);
      }
      if (one == null && Parameters.isUnpacked(byName)) {
        bind(parameter.name(), run.open("", parameter.name()), scope, at);
      } else if (one == null) {
        bind(parameter.name(), expressions.value(parameter.value(), scope), scope, at);
      } else if (parameter.type().reference() && one.cell().isPresent()) {
        hold(one.cell().get(), one.value(), at);
        scope.variables().put(parameter.name(), one.cell().get());
      } else {
        Value value =
            parameter.type().reference() ? one.value() : objects.copied(one.value(), line, from);
        bind(parameter.name(), value, scope, at);
      }
    }
    return enter(function, scope);
  }

  /** A constant that is handed over by reference is no variable yet. */
  private void hold(Cell cell, Value value, Evidence at) {
    boolean known =
        value instanceof Value.Global global
            ? global.name().equals(global.name().toUpperCase(Locale.ROOT))
            : !value.equals(Value.UNKNOWN);
    if (known && !State.isSet(cell)) {
      run.state().set(cell, value, at);
    }
  }

  /** A place at which a library can be asked. */
  Site site(String name, Optional<Value> receiver, List<Value> arguments, Scope scope, int line) {
    List<Given> given = arguments.stream().map(value -> Given.of("", value)).toList();
    return new CallSite(this, name, receiver, given, scope, line);
  }

  private Value ask(CallSite site) {
    return expressions.ask(library -> library.call(site)).orElseGet(() -> unknownCall(site));
  }

  /** Nobody knows what it does: what it gets by address may be anything now. */
  private Value unknownCall(CallSite site) {
    site.forget();
    String name = site.name().substring(site.name().lastIndexOf('.') + 1);
    return run.open("", name + "@" + site.at().line());
  }
}

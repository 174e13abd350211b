package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.Expr.Argument;
import org.cannadvisor.model.Evidence;

/** Follows calls: into the project, else to the libraries. */
final class Calls {

  private static final int MAX_CALLS = 60;

  /** Types of C++ that are numbers: a declared variable of one holds what it is given. */
  private static final Set<String> NUMBERS =
      Set.of(
          "int",
          "unsigned",
          "short",
          "long",
          "char",
          "bool",
          "float",
          "double",
          "size_t",
          "auto",
          "int8_t",
          "int16_t",
          "int32_t",
          "int64_t",
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "void",
          "string");

  /** A file that many projects bring along: what it does is known better than can be followed. */
  private static final String KNOWN_MODEL = "acllite_model.py";

  private final Run run;
  private final Statements statements;
  private final Expressions expressions;

  Calls(Run run, Statements statements, Expressions expressions) {
    this.run = run;
    this.statements = statements;
    this.expressions = expressions;
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
    Value self = function.owner().isEmpty() ? Value.NOTHING : unknownObject(function.owner());
    var scope = scope(function, self);
    for (Function.Parameter parameter : function.parameters()) {
      boolean given = !(parameter.value() instanceof Expr.Nothing);
      Value value =
          given
              ? expressions.value(parameter.value(), scope)
              : run.open(parameter.type().name(), parameter.name());
      bind(parameter.name(), value, scope, run.at(scope, function.line()));
    }
    enter(function, scope);
  }

  /** An object of a class of which only its constructor is known, not what was called since. */
  private Thing unknownObject(String owner) {
    Thing self = run.open(owner, "this");
    run.program().classCode(owner).ifPresent(code -> construct(code, self, Optional.empty()));
    self.fields().values().stream()
        .filter(cell -> isPlaceholder(cell.value()))
        .forEach(cell -> run.state().forget(cell));
    return self;
  }

  /** {@code nullptr} and 0 stand for what {@code Init()} gives later. */
  private static boolean isPlaceholder(Value value) {
    return value.equals(Value.NOTHING) || (value instanceof Value.Num n && n.value() == 0);
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

  /**
   * An argument: its value, and the variable behind it where it may be written to.
   *
   * @param address whether the address is handed over, so that it will be written to
   */
  record Given(String name, Value value, Optional<Cell> cell, boolean address) {

    /** A value that is no variable. */
    static Given of(String name, Value value) {
      return new Given(name, value, Optional.empty(), false);
    }
  }

  private List<Given> given(Expr.Call call, Scope scope) {
    var given = new ArrayList<Given>();
    for (Argument argument : call.arguments()) {
      Value value = expressions.value(argument.value(), scope);
      Optional<Cell> cell =
          scope.isPython()
              ? Optional.empty()
              : expressions.cell(argument.value(), scope, run.at(scope, call.line()));
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
    if (isList(object) && scope.isPython() && isAppending(member.name()) && !given.isEmpty()) {
      return append(member, object, given.get(given.size() - 1).value(), scope, line);
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
        || callee instanceof Value.ClassName) {
      return invoke(callee, given, scope, line);
    }
    if (object instanceof Thing thing) {
      Optional<Value> held = expressions.names().set(thing, member.name());
      if (held.isPresent() && (scope.isPython() || held.get() instanceof Value.Callable)) {
        return invoke(held.get(), given, scope, line);
      }
    }
    return ask(new CallSite("." + member.name(), Optional.of(object), given, scope, line));
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
          case "append" -> Expressions.appended(list, more);
          default -> list instanceof Value.Alike ? Expressions.appended(list, more) : Value.UNKNOWN;
        };
    expressions.assign(member.object(), longer, scope, run.at(scope, line));
    return Value.NOTHING;
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

  private Value invoke(Value callee, List<Given> given, Scope scope, int line) {
    if (callee instanceof Value.Callable callable) {
      return call(callable.function(), callable.self(), given, scope, line);
    }
    if (callee instanceof Value.ClassName name) {
      if (name.code().file().endsWith(KNOWN_MODEL)) {
        return ask(
            new CallSite(
                "acllite_model." + name.code().name(), Optional.empty(), given, scope, line));
      }
      return made(name.code(), given, scope, line);
    }
    if (callee instanceof Value.Global global) {
      return ask(new CallSite(global.name(), Optional.empty(), given, scope, line));
    }
    if (callee instanceof Thing thing) {
      Optional<Function> call = run.program().method(thing.type(), "__call__", given.size());
      if (call.isPresent()) {
        return call(call.get(), thing, given, scope, line);
      }
    }
    return ask(new CallSite(".__call__", Optional.of(callee), given, scope, line));
  }

  private Value made(ClassCode code, List<Given> given, Scope scope, int line) {
    var thing = new Thing(code.name(), "", false);
    construct(code, thing, Optional.of(new Args(given, scope, line)));
    return thing;
  }

  private record Args(List<Given> given, Scope scope, int line) {}

  /**
   * Default values of the fields, then the constructor; without arguments those of an open object.
   */
  private void construct(ClassCode code, Thing thing, Optional<Args> args) {
    var around = new Scope(run.program().unit(code.file()), code.name(), thing, null);
    for (ClassCode.Field field : run.program().fields(code)) {
      Evidence at = run.at(around, field.value().line());
      initial(field, around)
          .ifPresent(
              value ->
                  run.state().set(expressions.names().cell(thing, field.name(), at), value, at));
    }
    String name = around.isPython() ? "__init__" : code.name();
    int count = args.map(one -> one.given().size()).orElse(-1);
    Optional<Function> constructor = run.program().method(code.name(), name, count);
    if (constructor.isPresent()) {
      List<Given> given = args.map(Args::given).orElseGet(() -> unknown(constructor.get()));
      Scope from = args.map(Args::scope).orElse(around);
      int line = args.map(Args::line).orElse(0);
      call(constructor.get(), thing, given, from, line);
    } else {
      args.ifPresent(one -> aggregate(code, thing, one));
    }
  }

  private List<Given> unknown(Function function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.value() instanceof Expr.Nothing)
        .map(parameter -> Given.of("", run.open(parameter.type().name(), parameter.name())))
        .toList();
  }

  private void aggregate(ClassCode code, Thing thing, Args args) {
    List<ClassCode.Field> fields = run.program().fields(code);
    Evidence at = run.at(args.scope(), args.line());
    List<Given> given = args.given();
    if (given.size() == 1 && given.get(0).value() instanceof Value.Pairs pairs) {
      given =
          pairs.entries().entrySet().stream()
              .map(entry -> Given.of(entry.getKey(), entry.getValue()))
              .toList();
    }
    for (int i = 0; i < Math.min(fields.size(), given.size()); i++) {
      String name = given.get(i).name().isEmpty() ? fields.get(i).name() : given.get(i).name();
      run.state().set(expressions.names().cell(thing, name, at), given.get(i).value(), at);
    }
  }

  private Optional<Value> initial(ClassCode.Field field, Scope around) {
    if (!(field.value() instanceof Expr.Nothing)) {
      return Optional.of(expressions.value(field.value(), around));
    }
    Optional<ClassCode> code =
        field.type().reference()
            ? Optional.empty()
            : run.program().classCode(field.type().name()).filter(one -> run.active().size() < 8);
    return code.map(one -> made(one, List.of(), around, field.value().line()));
  }

  /** What a declared variable of C++ holds. */
  Value declared(Stmt.Declare declare, Scope scope) {
    boolean written = !(declare.value() instanceof Expr.Nothing);
    if (written) {
      Evidence at = run.at(scope, declare.line());
      Value value =
          array(expressions.value(declare.value(), scope), declare.type().name(), scope, at);
      typed(declare.type(), value, scope, declare.line());
      return declare.type().reference() ? value : copied(value, declare.line(), scope);
    }
    Optional<ClassCode> code = run.program().classCode(declare.type().name());
    if (code.isPresent() && !declare.type().reference()) {
      return made(code.get(), List.of(), scope, declare.line());
    }
    if (declare.type().reference() || NUMBERS.contains(declare.type().name())) {
      return Value.NOTHING;
    }
    return new Thing(declare.type().name(), "", false);
  }

  /** A list in braces that is assigned to a struct of the project, or an array of them. */
  Value listed(Value list, Value before, Scope scope, Evidence at) {
    if (list instanceof Value.Items items && before instanceof Thing thing) {
      return run.program()
          .classCode(thing.type())
          .map(code -> filled(code, items, scope, at))
          .orElse(list);
    }
    return list;
  }

  private Value filled(ClassCode code, Value.Items items, Scope scope, Evidence at) {
    List<Given> given = items.items().stream().map(item -> Given.of("", item)).toList();
    return made(code, given, scope, at.line());
  }

  private Value array(Value list, String type, Scope scope, Evidence at) {
    Optional<ClassCode> code = run.program().classCode(type);
    if (code.isEmpty() || !(list instanceof Value.Items items)) {
      return list;
    }
    return new Value.Items(
        items.items().stream()
            .map(
                item -> item instanceof Value.Items one ? filled(code.get(), one, scope, at) : item)
            .toList());
  }

  /** Memory is worth asking about only where it is followed and taken for numbers. */
  private void typed(TypeName type, Value value, Scope scope, int line) {
    if (type.reference() && !type.name().isEmpty() && !Arithmetic.isNumeric(value)) {
      Site site = site("typed", Optional.empty(), List.of(value), scope, line);
      run.libraries().forEach(library -> library.typed(type.name(), value, site));
    }
  }

  /** Structs of the project are copied where they are passed as they are. */
  private Value copied(Value value, int line, Scope scope) {
    if (!(value instanceof Thing thing)
        || thing.isOpen()
        || run.program().classCode(thing.type()).isEmpty()) {
      return value;
    }
    var copy = new Thing(thing.type(), thing.name(), false);
    Evidence at = run.at(scope, line);
    thing
        .fields()
        .forEach(
            (name, cell) -> {
              if (State.isSet(cell)) {
                run.state().set(expressions.names().cell(copy, name, at), cell.value(), cell.at());
              }
            });
    return copy;
  }

  private Value call(Function function, Value self, List<Given> given, Scope from, int line) {
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
      Given one = i < unnamed.size() ? unnamed.get(i) : byName.get(parameter.name());
      if (one != null && !from.isPython()) {
        typed(parameter.type(), one.value(), from, line);
      }
      if (one == null) {
        bind(parameter.name(), expressions.value(parameter.value(), scope), scope, at);
      } else if (parameter.type().reference() && one.cell().isPresent()) {
        hold(one.cell().get(), one.value(), at);
        scope.variables().put(parameter.name(), one.cell().get());
      } else {
        Value value = parameter.type().reference() ? one.value() : copied(one.value(), line, from);
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
    return new CallSite(name, receiver, given, scope, line);
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

  /** A call that a library is asked about. */
  private final class CallSite implements Site {

    private final String name;
    private final Optional<Value> receiver;
    private final List<Given> given;
    private final Scope scope;
    private final int line;

    CallSite(String name, Optional<Value> receiver, List<Given> given, Scope scope, int line) {
      this.name = name;
      this.receiver = receiver;
      this.given = given;
      this.scope = scope;
      this.line = line;
    }

    void forget() {
      boolean cleared = name.matches("(?:std::)?memset(?:_s)?|bzero");
      for (Given one : given) {
        if (cleared && one.address() && one.value() instanceof Thing thing) {
          thing.fields().values().forEach(run.state()::forget);
        } else if (one.address() && (!(one.value() instanceof Thing thing) || thing.isOpen())) {
          one.cell().ifPresent(cell -> run.state().set(cell, Value.UNKNOWN, at()));
        }
      }
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<Value> receiver() {
      return receiver;
    }

    @Override
    public List<Value> arguments() {
      return given.stream().filter(one -> one.name().isEmpty()).map(Given::value).toList();
    }

    @Override
    public Optional<Value> named(String name) {
      return given.stream().filter(one -> one.name().equals(name)).map(Given::value).findFirst();
    }

    @Override
    public void assign(int position, Value value) {
      if (position < given.size()) {
        given.get(position).cell().ifPresent(cell -> run.state().set(cell, value, at()));
      }
    }

    @Override
    public Optional<Value> method(Value object, String name) {
      return object instanceof Thing thing
          ? expressions.names().method(thing, name)
          : Optional.empty();
    }

    @Override
    public int turns() {
      return run.turns().inside();
    }

    @Override
    public Evidence at() {
      return run.at(scope, line);
    }

    @Override
    public String path() {
      return run.path();
    }

    @Override
    public int nextStep() {
      return run.nextStep();
    }

    @Override
    public Thing create(String type) {
      return new Thing(type, "", false);
    }

    @Override
    public Thing open(String name) {
      return run.open("", name);
    }

    @Override
    public Value get(Thing thing, String field) {
      return expressions.names().set(thing, field).orElse(Value.UNKNOWN);
    }

    @Override
    public Optional<Evidence> setAt(Thing thing, String field) {
      return Optional.ofNullable(thing.fields().get(field)).filter(State::isSet).map(Cell::at);
    }

    @Override
    public void set(Thing thing, String field, Value value) {
      run.state().set(expressions.names().cell(thing, field, at()), value, at());
    }

    @Override
    public Value run(Value callable, List<Value> arguments) {
      List<Given> values = arguments.stream().map(value -> Given.of("", value)).toList();
      return invoke(callable, values, scope, line);
    }

    @Override
    public void say(org.cannadvisor.model.Fact fact) {
      run.facts().add(fact);
    }
  }
}

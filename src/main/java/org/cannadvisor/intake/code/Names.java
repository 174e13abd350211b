package org.cannadvisor.intake.code;

import java.util.Optional;
import org.cannadvisor.model.Evidence;

/** What names and fields stand for. */
final class Names {

  private final Run run;
  private final Expressions expressions;

  Names(Run run, Expressions expressions) {
    this.run = run;
    this.expressions = expressions;
  }

  Value value(String name, Scope scope) {
    if (name.equals("this")) {
      return scope.self();
    }
    Optional<Value> found = scope.find(name).filter(State::isSet).map(Cell::value);
    return found
        .or(() -> ofSelf(name, scope))
        .or(() -> ofModule(name, scope))
        .or(() -> ofProgram(name, scope))
        .orElseGet(() -> imported(name, scope));
  }

  /** In C++ a field of the object is named as it is. */
  private Optional<Value> ofSelf(String name, Scope scope) {
    if (scope.isPython() || !(scope.self() instanceof Thing self)) {
      return Optional.empty();
    }
    Optional<Value> set = set(self, name);
    if (set.isPresent()) {
      return set;
    }
    boolean declared = run.program().field(self.type(), name).isPresent();
    return declared ? Optional.of(field(self, name, run.at(scope, 0))) : method(self, name);
  }

  private Optional<Value> ofModule(String name, Scope scope) {
    Scope module = scope.isPython() ? module(scope.unit()) : null;
    return module == null
        ? Optional.empty()
        : module.find(name).filter(State::isSet).map(Cell::value);
  }

  /** The variables of a file of Python; its statements that only do something are not run. */
  private Scope module(Unit unit) {
    Scope known = run.modules().get(unit.text().path());
    if (known != null) {
      return known;
    }
    var scope = new Scope(unit, "", Value.NOTHING, null);
    run.modules().put(unit.text().path(), scope);
    int mark = run.state().mark();
    imports(unit);
    unit.top().forEach(stmt -> atTop(stmt, scope));
    run.state().keep(mark);
    return scope;
  }

  private void atTop(Stmt stmt, Scope scope) {
    if (stmt instanceof Stmt.Assign assign) {
      Evidence at = run.at(scope, assign.line());
      Value value = expressions.value(assign.value(), scope);
      if (!assign.operator().isEmpty()) {
        Value old = expressions.value(assign.target(), scope);
        value = expressions.inPlace(assign.operator(), old, value, scope, assign.line());
      }
      expressions.assignments().assign(assign.target(), value, scope, at);
    } else if (stmt instanceof Stmt.Block block) {
      block.body().forEach(one -> atTop(one, scope));
    } else if (stmt instanceof Stmt.Run only && isChange(only.expression())) {
      expressions.value(only.expression(), scope);
    }
  }

  /** {@code CONFIG.update(size=224)} belongs to what the variable is. */
  private static boolean isChange(Expr expr) {
    return expr instanceof Expr.Call call
        && call.callee() instanceof Expr.Member member
        && member.object() instanceof Expr.Name
        && (Dicts.changes(member.name()) || Calls.appendedTo(expr).isPresent());
  }

  /** Modules of the project that put their functions into a list when they are imported. */
  void imports(Unit unit) {
    for (String name : unit.names().values()) {
      run.program()
          .module(name)
          .or(() -> run.program().module(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
          .filter(module -> !module.equals(unit) && registers(module))
          .ifPresent(this::module);
    }
  }

  private static boolean registers(Unit unit) {
    return unit.top().stream().anyMatch(PythonStatements::isDecoration);
  }

  /** The variable that holds what a name stands for, wherever it is; for changes in place. */
  Optional<Cell> holding(String name, Scope scope) {
    Optional<Cell> near = scope.find(name).filter(State::isSet);
    if (near.isPresent()) {
      return near;
    }
    Optional<Cell> own = module(scope.unit()).find(name).filter(State::isSet);
    if (own.isPresent()) {
      return own;
    }
    String full = scope.unit().names().getOrDefault(name, "");
    int dot = full.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : run.program()
            .module(full.substring(0, dot))
            .filter(unit -> !unit.equals(scope.unit()))
            .flatMap(unit -> module(unit).find(full.substring(dot + 1)))
            .filter(State::isSet);
  }

  private Optional<Value> ofProgram(String name, Scope scope) {
    Optional<Program.Defined> constant = run.program().constant(name, scope.unit());
    if (constant.isPresent()) {
      var around = new Scope(constant.get().unit(), "", Value.NOTHING, null);
      return Optional.of(expressions.value(constant.get().value(), around));
    }
    if (!scope.isPython()) {
      Optional<Program.Defined> global = run.program().global(name);
      if (global.isPresent()) {
        return Optional.of(global(name, global.get()).value());
      }
    }
    Optional<Function> function = run.program().function(name, -1, scope.unit());
    if (function.isPresent()) {
      return decorated(function.get(), scope.unit())
          .or(() -> Optional.of(new Value.Callable(function.get(), Value.NOTHING)));
    }
    return run.program()
        .classCode(name)
        .filter(code -> sees(scope, code))
        .map(Value.ClassName::new);
  }

  /** The function that a decorator of the project has put round another one. */
  Optional<Value> decorated(Function function, Unit unit) {
    Scope module = run.modules().get(unit.text().path());
    return module == null || !function.file().equals(unit.text().path())
        ? Optional.empty()
        : Optional.ofNullable(module.variables().get(PythonStatements.DECORATED + function.name()))
            .filter(State::isSet)
            .map(Cell::value)
            .filter(
                value ->
                    value instanceof Value.Bound
                        || (value instanceof Value.Callable wrapper
                            && !wrapper.function().equals(function)));
  }

  private static boolean sees(Scope scope, ClassCode code) {
    return !scope.isPython() || code.file().equals(scope.unit().text().path());
  }

  private Cell global(String name, Program.Defined defined) {
    Cell known = run.globals().get(name);
    if (known != null) {
      return known;
    }
    Cell cell = State.cell(Evidence.wholeFile(defined.unit().text().path()));
    run.globals().put(name, cell);
    int mark = run.state().mark();
    var around = new Scope(defined.unit(), "", Value.NOTHING, null);
    Value value = expressions.value(defined.value(), around);
    boolean written = !value.equals(Value.NOTHING) && !value.equals(Value.UNKNOWN);
    Value first = written ? value : run.open(defined.type().name(), name);
    run.state().set(cell, first, cell.at());
    run.state().keep(mark);
    return cell;
  }

  private Value imported(String name, Scope scope) {
    String full = scope.unit().names().getOrDefault(name, name);
    return scope.isPython() ? inModule(full, scope) : new Value.Global(name);
  }

  /** A dotted name of Python: of a module of the project where there is such a one. */
  Value inModule(String full, Scope scope) {
    int dot = full.lastIndexOf('.');
    if (dot > 0) {
      Optional<Unit> unit = run.program().module(full.substring(0, dot));
      if (unit.isPresent() && !unit.get().equals(scope.unit())) {
        return value(full.substring(dot + 1), new Scope(unit.get(), "", Value.NOTHING, null));
      }
    }
    return new Value.Global(full);
  }

  /** The variable of this name, made where there is none. */
  Cell variable(String name, Scope scope, Evidence at) {
    Optional<Cell> own = scope.isPython() ? ofScope(name, scope) : scope.find(name);
    if (own.isPresent()) {
      return own.get();
    }
    if (!scope.isPython()) {
      if (scope.self() instanceof Thing self
          && (self.fields().containsKey(name)
              || run.program().field(self.type(), name).isPresent())) {
        return cell(self, name, at);
      }
      Optional<Program.Defined> global = run.program().global(name);
      if (global.isPresent()) {
        return global(name, global.get());
      }
    }
    Cell cell = State.cell(at);
    scope.variables().put(name, cell);
    return cell;
  }

  private static Optional<Cell> ofScope(String name, Scope scope) {
    return Optional.ofNullable(scope.variables().get(name));
  }

  /** The value of a field that was given one. */
  Optional<Value> set(Thing thing, String name) {
    return Optional.ofNullable(thing.fields().get(name)).filter(State::isSet).map(Cell::value);
  }

  /** A field of an object; of an open one what only a run knows. */
  Value field(Thing thing, String name, Evidence at) {
    Optional<Value> set = set(thing, name);
    if (set.isPresent()) {
      return set.get();
    }
    Optional<ClassCode.Field> declared = run.program().field(thing.type(), name);
    if (!thing.isOpen() && declared.isEmpty()) {
      return Value.UNKNOWN;
    }
    String type = declared.map(field -> field.type().name()).orElse("");
    String owner = thing.name().isEmpty() ? "this" : thing.name();
    Thing open = run.open(type, name.startsWith("[") ? owner + name : owner + "." + name);
    run.state().set(cell(thing, name, at), open, at);
    return open;
  }

  /** A field for writing. */
  Cell cell(Thing thing, String name, Evidence at) {
    return thing.fields().computeIfAbsent(name, key -> State.cell(at));
  }

  Optional<Value> method(Thing thing, String name) {
    return run.program()
        .method(thing.type(), name, -1)
        .map(function -> new Value.Callable(function, thing));
  }

  /** A static method or field. */
  Value ofClass(ClassCode code, String name, Scope scope) {
    Optional<Value> method =
        run.program()
            .method(code.name(), name, -1)
            .map(function -> new Value.Callable(function, Value.NOTHING));
    return method
        .or(
            () ->
                run.program()
                    .constant(name, run.program().unit(code.file()))
                    .map(
                        one ->
                            expressions.value(
                                one.value(), new Scope(one.unit(), "", Value.NOTHING, null))))
        .or(
            () ->
                run.program()
                    .field(code.name(), name)
                    .map(field -> expressions.value(field.value(), scope)))
        .orElse(Value.UNKNOWN);
  }
}

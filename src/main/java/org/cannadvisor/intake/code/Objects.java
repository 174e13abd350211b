package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Evidence;

/** Makes the objects of a program: through constructors, lists in braces and declarations. */
final class Objects {

  /** Types of C++ beside the numbers whose variables hold what they are given. */
  private static final Set<String> PLAIN = Set.of("auto", "void", "string");

  private final Run run;
  private final Calls calls;
  private final Expressions expressions;

  Objects(Calls calls, Expressions expressions) {
    this.run = calls.run();
    this.calls = calls;
    this.expressions = expressions;
  }

  private record Args(List<Given> given, Scope scope, int line) {}

  /** An object of a class of which only its constructor is known, not what was called since. */
  Thing unknownObject(String owner) {
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

  Value made(ClassCode code, List<Given> given, Scope scope, int line) {
    var thing = new Thing(code.name(), "", false);
    construct(code, thing, Optional.of(new Args(given, scope, line)));
    return thing;
  }

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
      calls.call(constructor.get(), thing, given, from, line);
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
    calls.declared(declare.type(), scope, declare.line());
    boolean written = !(declare.value() instanceof Expr.Nothing);
    if (written) {
      Evidence at = run.at(scope, declare.line());
      Value value =
          array(expressions.value(declare.value(), scope), declare.type().name(), scope, at);
      calls.typed(declare.type(), value, scope, declare.line());
      return declare.type().reference() ? value : copied(value, declare.line(), scope);
    }
    Optional<ClassCode> code = run.program().classCode(declare.type().name());
    if (code.isPresent() && !declare.type().reference()) {
      return made(code.get(), List.of(), scope, declare.line());
    }
    if (declare.type().reference() || isPlain(declare.type().name())) {
      return Value.NOTHING;
    }
    return new Thing(declare.type().name(), "", false);
  }

  private static boolean isPlain(String type) {
    return PLAIN.contains(type) || CppTypes.isPlainNumber(type);
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

  /** Structs of the project are copied where they are passed as they are. */
  Value copied(Value value, int line, Scope scope) {
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
}

package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All source files of a project, and what each name stands for in them. A project often holds
 * several programs with the same names: of several definitions the one counts that lies nearest to
 * where a program begins.
 */
final class Program {

  private final List<Unit> units;
  private final Map<String, Unit> byFile;
  private final Map<String, List<Function>> functions;
  private final Map<String, List<Function>> prototypes;
  private final Map<String, List<ClassCode>> classes;
  private final Map<String, List<Defined>> constants;
  private final Map<String, List<Defined>> globals;
  private final Near near;

  /** An expression and the file whose names it uses. */
  record Defined(Expr value, TypeName type, Unit unit) {}

  Program(List<Unit> units) {
    near = new Near("");
    byFile = new HashMap<>();
    functions = new HashMap<>();
    prototypes = new HashMap<>();
    classes = new HashMap<>();
    constants = new HashMap<>();
    globals = new HashMap<>();
    units.forEach(unit -> unit.prototypes().forEach(one -> put(prototypes, key(one), one)));
    this.units = units.stream().map(this::complete).toList();
    this.units.forEach(this::add);
    Set<String> declared = Set.copyOf(classes.keySet());
    this.units.stream()
        .flatMap(unit -> UndeclaredClasses.in(unit, declared).stream())
        .forEach(code -> put(classes, code.name(), code));
  }

  private Program(Program whole, String begins) {
    near = new Near(begins);
    units = whole.units;
    byFile = whole.byFile;
    functions = whole.functions;
    prototypes = whole.prototypes;
    classes = whole.classes;
    constants = whole.constants;
    globals = whole.globals;
  }

  /** What names stand for in the program that begins in a file. */
  Program from(String begins) {
    return new Program(this, begins);
  }

  private static <T> void put(Map<String, List<T>> all, String name, T one) {
    all.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
  }

  /** So that everybody means the same function, whether found by its name or by its file. */
  private Unit complete(Unit unit) {
    return new Unit(
        unit.text(),
        unit.language(),
        unit.functions().stream().map(this::complete).toList(),
        unit.prototypes(),
        unit.classes(),
        unit.constants(),
        unit.top(),
        unit.names(),
        unit.whole());
  }

  private static String key(Function function) {
    return function.owner() + "::" + function.name() + "/" + function.parameters().size();
  }

  /** With the defaults that a header gives its parameters. */
  private Function complete(Function function) {
    List<Function> all = prototypes.getOrDefault(key(function), List.of());
    if (all.isEmpty()) {
      return function;
    }
    Function declared = new Near(function.file()).first(all, Function::file).orElse(function);
    var parameters = new ArrayList<Function.Parameter>();
    for (int i = 0; i < declared.parameters().size(); i++) {
      Function.Parameter own = function.parameters().get(i);
      boolean written = !(own.value() instanceof Expr.Nothing);
      Expr value = written ? own.value() : declared.parameters().get(i).value();
      parameters.add(new Function.Parameter(own.type(), own.name(), value));
    }
    return new Function(
        function.file(),
        function.owner(),
        function.name(),
        List.copyOf(parameters),
        function.body(),
        function.line());
  }

  private void add(Unit unit) {
    byFile.put(unit.text().path(), unit);
    for (Function function : unit.functions()) {
      put(functions, function.name(), function);
    }
    unit.classes().forEach(code -> put(classes, code.name(), code));
    unit.constants()
        .forEach((name, value) -> put(constants, name, new Defined(value, TypeName.NONE, unit)));
    if (unit.language() == Unit.Language.CPP) {
      for (Stmt stmt : unit.top()) {
        if (stmt instanceof Stmt.Declare variable) {
          put(globals, variable.name(), new Defined(variable.value(), variable.type(), unit));
        }
      }
    }
  }

  List<Unit> units() {
    return units;
  }

  Unit unit(String file) {
    return byFile.getOrDefault(file, units.get(0));
  }

  /** The module of a project that a dotted name of Python begins with, e.g. {@code utils.prep}. */
  Optional<Unit> module(String name) {
    String path = name.replace('.', '/') + ".py";
    List<Unit> named =
        units.stream()
            .filter(unit -> unit.language() == Unit.Language.PYTHON)
            .filter(unit -> ("/" + unit.text().path()).endsWith("/" + path))
            .toList();
    return near.first(named, unit -> unit.text().path());
  }

  Optional<ClassCode> classCode(String name) {
    return near.first(classes.getOrDefault(name, List.of()), ClassCode::file);
  }

  /** A constant; the file's own first, another only where nobody as near defines it otherwise. */
  Optional<Defined> constant(String name, Unit from) {
    List<Defined> defined = constants.getOrDefault(name, List.of());
    Optional<Defined> own = defined.stream().filter(one -> one.unit().equals(from)).findFirst();
    List<Defined> nearest = near.nearest(defined, Program::file);
    return own.or(() -> nearest.stream().findFirst().filter(first -> agree(nearest)));
  }

  private static String file(Defined defined) {
    return defined.unit().text().path();
  }

  private static boolean agree(List<Defined> defined) {
    return defined.size() == 1
        || defined.stream().map(one -> PlainNumber.of(one.value())).distinct().count() == 1;
  }

  /** A variable of C++ outside functions. */
  Optional<Defined> global(String name) {
    return near.first(globals.getOrDefault(name, List.of()), Program::file);
  }

  /**
   * A function that is no method; of several the one of the same file, then of as many arguments.
   */
  Optional<Function> function(String name, int arguments, Unit from) {
    List<Function> free =
        functions.getOrDefault(name, List.of()).stream()
            .filter(function -> function.owner().isEmpty())
            .filter(function -> from.language() == unit(function.file()).language())
            .toList();
    List<Function> own =
        free.stream().filter(function -> function.file().equals(from.text().path())).toList();
    return best(own, arguments)
        .or(
            () ->
                from.language() == Unit.Language.CPP
                    ? best(near.sorted(free, Function::file), arguments)
                    : Optional.empty());
  }

  /** A method of a class or of what it extends. */
  Optional<Function> method(String owner, String name, int arguments) {
    return method(owner, name, arguments, new HashSet<>());
  }

  private Optional<Function> method(String owner, String name, int arguments, Set<String> asked) {
    if (owner.isEmpty() || !asked.add(owner)) {
      return Optional.empty();
    }
    List<Function> own =
        functions.getOrDefault(name, List.of()).stream()
            .filter(function -> function.owner().equals(owner))
            .toList();
    Optional<Function> found = best(near.sorted(own, Function::file), arguments);
    if (found.isPresent()) {
      return found;
    }
    return classCode(owner).map(ClassCode::bases).orElse(List.of()).stream()
        .map(base -> method(base, name, arguments, asked))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a class is another one or extends it. */
  boolean isKindOf(String type, String other) {
    return isKindOf(type, other, new HashSet<>());
  }

  private boolean isKindOf(String type, String other, Set<String> asked) {
    return type.equals(other)
        || (asked.add(type)
            && classCode(type).map(ClassCode::bases).orElse(List.of()).stream()
                .anyMatch(base -> isKindOf(base, other, asked)));
  }

  private static Optional<Function> best(List<Function> candidates, int arguments) {
    return candidates.stream()
        .filter(one -> one.parameters().size() == arguments)
        .findFirst()
        .or(() -> candidates.stream().filter(one -> takes(one, arguments)).findFirst())
        .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
  }

  private static boolean takes(Function function, int arguments) {
    long needed =
        function.parameters().stream()
            .filter(parameter -> parameter.value() instanceof Expr.Nothing)
            .count();
    return arguments >= needed && arguments <= function.parameters().size();
  }

  /** A field that a class or what it extends declares. */
  Optional<ClassCode.Field> field(String owner, String name) {
    return classCode(owner).stream()
        .flatMap(code -> allFields(code, new HashSet<>()).stream())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  /** The fields of a class, inherited ones first. */
  List<ClassCode.Field> fields(ClassCode code) {
    return allFields(code, new HashSet<>());
  }

  private List<ClassCode.Field> allFields(ClassCode code, Set<String> asked) {
    var fields = new ArrayList<ClassCode.Field>();
    if (asked.add(code.name())) {
      for (String base : code.bases()) {
        classCode(base).ifPresent(parent -> fields.addAll(allFields(parent, asked)));
      }
      fields.addAll(code.fields());
    }
    return fields;
  }
}

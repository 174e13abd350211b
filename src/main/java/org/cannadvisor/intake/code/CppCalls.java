package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.syntax.Syntax;

/** Calls, and what looks like one: casts, {@code new}, {@code make_shared}, {@code T{x}}. */
final class CppCalls {

  private static final Set<String> CASTS =
      Set.of(
          "static_cast",
          "reinterpret_cast",
          "const_cast",
          "dynamic_cast",
          "static_pointer_cast",
          "reinterpret_pointer_cast",
          "const_pointer_cast",
          "dynamic_pointer_cast");

  /** Functions of {@code std} that give back what they get. */
  private static final Set<String> PASSING =
      Set.of("std::move", "std::ref", "std::cref", "std::as_const", "std::addressof");

  /** Namespaces whose functions libraries know by their bare name. */
  private static final Set<String> LIBRARIES = Set.of("std", "cv", "chrono", "this_thread");

  private static final Set<String> MAKERS =
      Set.of("make_shared", "make_unique", "makePtr", "make_shared_for_overwrite");

  private static final Set<String> TUPLES =
      Set.of("std::make_pair", "std::make_tuple", "std::tie", "std::forward_as_tuple");

  /** Sizes that are the same on every machine that CANN runs on. */
  private static final Map<String, Integer> SIZES =
      Map.ofEntries(
          Map.entry("char", 1),
          Map.entry("unsigned char", 1),
          Map.entry("int8_t", 1),
          Map.entry("uint8_t", 1),
          Map.entry("bool", 1),
          Map.entry("int16_t", 2),
          Map.entry("uint16_t", 2),
          Map.entry("aclFloat16", 2),
          Map.entry("int", 4),
          Map.entry("unsigned int", 4),
          Map.entry("int32_t", 4),
          Map.entry("uint32_t", 4),
          Map.entry("float", 4),
          Map.entry("int64_t", 8),
          Map.entry("uint64_t", 8),
          Map.entry("double", 8));

  private final CppReading reading;

  CppCalls(CppReading reading) {
    this.reading = reading;
  }

  /** A call or what looks like one; {@link Expr.Other} for everything else. */
  Expr of(Syntax node, List<Stmt> before) {
    return switch (node.type()) {
      case "call_expression" -> call(node, before);
      case "cast_expression" -> cast(node, before);
      case "new_expression" -> created(node, before);
      case "delete_expression" -> deleted(node, before);
      case "compound_literal_expression" -> literal(node, before);
      case "sizeof_expression" -> size(node);
      default -> new Expr.Other(reading.line(node));
    };
  }

  private Expr call(Syntax node, List<Stmt> before) {
    int line = reading.line(node);
    Syntax callee = node.parts().get(0);
    Syntax list = node.parts().get(node.parts().size() - 1);
    if (!list.is("argument_list")) {
      return new Expr.Other(line);
    }
    String name = reading.types().nameOf(callee);
    List<Syntax> types = CppNames.arguments(callee);
    if (types.stream().anyMatch(this::isComparison)) {
      return new Expr.Other(line);
    }
    String full = reading.text(callee);
    if (CASTS.contains(name) && types.size() == 1) {
      return cast(types.get(0), only(list, before), line);
    }
    List<Expr.Argument> arguments = CppItems.arguments(list, before, reading);
    if (MAKERS.contains(name) && !types.isEmpty()) {
      return made(types.get(0), arguments, line);
    }
    if (CppTypes.isPointer(name) && types.size() <= 2 && !types.isEmpty()) {
      return firstOrNothing(arguments, line);
    }
    if (arguments.size() == 1 && isPassing(callee, name, full)) {
      return cut(new TypeName(name, false), arguments.get(0).value(), line);
    }
    if (TUPLES.contains(full)) {
      return new Expr.Items(arguments.stream().map(Expr.Argument::value).toList(), line);
    }
    if (name.equals("get") && types.size() == 1 && arguments.size() == 1) {
      return new Expr.Index(arguments.get(0).value(), reading.expressions().of(types.get(0)), line);
    }
    return new Expr.Call(scoped(callee, reading.expressions().of(callee, before)), arguments, line);
  }

  /** {@code Class::method} keeps its class, by which alone it is found. */
  private Expr scoped(Syntax callee, Expr plain) {
    List<String> scopes = CppNames.scopes(callee, reading.source());
    boolean library = scopes.isEmpty() || LIBRARIES.contains(scopes.get(0));
    return plain instanceof Expr.Name name && !library
        ? new Expr.Name(scopes.get(scopes.size() - 1) + Expr.Name.SCOPE + name.name(), name.line())
        : plain;
  }

  /** {@code a < b && c > (d)}, which the grammar takes for a call of {@code a<b && c>}. */
  private boolean isComparison(Syntax argument) {
    return argument.is("binary_expression")
        && reading.text(argument.parts().get(1)).matches("&&|\\|\\||and|or");
  }

  private boolean isPassing(Syntax callee, String name, String full) {
    boolean numeric =
        callee.is("primitive_type")
            || ((CppTypes.isType(callee) || callee.is("identifier"))
                && reading.types().isNumber(name));
    return numeric || PASSING.contains(full) || full.startsWith("std::forward<");
  }

  private Expr only(Syntax list, List<Stmt> before) {
    return firstOrNothing(CppItems.arguments(list, before, reading), reading.line(list));
  }

  private static Expr firstOrNothing(List<Expr.Argument> arguments, int line) {
    return arguments.isEmpty() ? new Expr.Nothing(line) : arguments.get(0).value();
  }

  private Expr cast(Syntax node, List<Stmt> before) {
    List<Syntax> parts = node.parts();
    int line = reading.line(node);
    Expr value = reading.expressions().of(parts.get(parts.size() - 1), before);
    return node.child("type_descriptor").map(type -> cast(type, value, line)).orElse(value);
  }

  /** A cast is left out, but for one that visibly cuts the fraction off. */
  private Expr cast(Syntax type, Expr value, int line) {
    return CppTypes.isReference(type) ? value : cut(reading.types().of(type), value, line);
  }

  private Expr cut(TypeName to, Expr value, int line) {
    boolean cuts =
        !to.reference()
            && reading.types().isNumber(to.name())
            && !isFraction(to.name())
            && CppFractions.isVisible(value);
    return cuts ? converted("int", value, line) : value;
  }

  static boolean isFraction(String type) {
    return type.equals("float") || type.equals("double");
  }

  /** {@code int(value)} or {@code float(value)}; of a number at once. */
  static Expr converted(String type, Expr value, int line) {
    if (value instanceof Expr.Num number) {
      boolean whole = type.equals("int");
      double digits = whole && number.value() < 0 ? Math.ceil(number.value()) : number.value();
      return new Expr.Num(whole ? Math.floor(digits) : digits, whole, line);
    }
    return new Expr.Call(new Expr.Name(type, line), List.of(new Expr.Argument("", value)), line);
  }

  /** Whether an operand is cast to a fraction, so that a division by or of it keeps the rest. */
  boolean makesFraction(Syntax operand) {
    return CppFractions.isCast(operand, reading);
  }

  /** An object of a type: numbers are their value, pointers what they point to. */
  Expr made(Syntax type, List<Expr.Argument> arguments, int line) {
    if (CppTypes.isArray(type)) {
      return new Expr.Other(line);
    }
    return made(reading.types().of(type), arguments, line);
  }

  Expr made(TypeName type, List<Expr.Argument> arguments, int line) {
    boolean same = type.name().isEmpty() || type.name().equals("auto") || type.reference();
    if (same) {
      return firstOrNothing(arguments, line);
    }
    if (reading.types().isNumber(type.name()) && arguments.size() <= 1) {
      return arguments.isEmpty() ? new Expr.Num(0, true, line) : arguments.get(0).value();
    }
    return new Expr.Call(new Expr.Name(type.name(), line), arguments, line);
  }

  private Expr created(Syntax node, List<Stmt> before) {
    int line = reading.line(node);
    List<Syntax> parts = node.parts();
    int type = 0;
    while (type < parts.size() && !CppTypes.isType(parts.get(type))) {
      type++;
    }
    if (type == parts.size()) {
      return new Expr.Other(line);
    }
    if (node.child("new_declarator").isPresent()) {
      return array(reading.types().of(parts.get(type)), line);
    }
    Syntax last = parts.get(parts.size() - 1);
    List<Expr.Argument> arguments =
        last.is("argument_list") || last.is("initializer_list")
            ? CppItems.arguments(last, before, reading)
            : List.of();
    TypeName of = reading.types().of(parts.get(type));
    if (arguments.isEmpty() && reading.types().isNumber(of.name())) {
      return new Expr.Other(line);
    }
    return made(new TypeName(of.name(), false), arguments, line);
  }

  /** {@code new float[n]} is a vector of them. */
  private Expr array(TypeName element, int line) {
    if (!reading.types().isNumber(element.name())) {
      return new Expr.Other(line);
    }
    var type = new Expr.Argument("T", new Expr.Name(element.name(), line));
    return new Expr.Call(new Expr.Name("vector", line), List.of(type), line);
  }

  private Expr deleted(Syntax node, List<Stmt> before) {
    int line = reading.line(node);
    List<Syntax> parts = node.parts();
    Expr object = reading.expressions().of(parts.get(parts.size() - 1), before);
    return new Expr.Call(
        new Expr.Name("delete", line), List.of(new Expr.Argument("", object)), line);
  }

  /** {@code T{x}} and {@code (T){x}}. */
  private Expr literal(Syntax node, List<Stmt> before) {
    int line = reading.line(node);
    var type =
        node.parts().stream()
            .filter(part -> part.is("type_descriptor") || CppTypes.isType(part))
            .findFirst();
    var list = node.child("initializer_list");
    if (type.isEmpty() || list.isEmpty()) {
      return new Expr.Other(line);
    }
    return list(reading.types().of(type.get()), CppTypes.isArray(type.get()), list.get(), before);
  }

  /** What a list in braces makes of a type. */
  Expr list(TypeName type, boolean array, Syntax list, List<Stmt> before) {
    if (array || (CppTypes.isContainer(type.name()) && !type.reference())) {
      return CppItems.of(list, before, reading);
    }
    return made(type, CppItems.arguments(list, before, reading), reading.line(list));
  }

  private Expr size(Syntax node) {
    int line = reading.line(node);
    var type = node.child("type_descriptor");
    if (type.isEmpty() || CppTypes.isReference(type.get()) || CppTypes.isArray(type.get())) {
      return new Expr.Other(line);
    }
    Integer size = SIZES.get(reading.types().of(type.get()).name());
    return size == null ? new Expr.Other(line) : new Expr.Num(size, true, line);
  }
}

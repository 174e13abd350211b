package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.syntax.Syntax;

/** The types of one file: what their names say and which of them are numbers. */
final class CppTypes {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:u?int(?:_fast|_least)?(?:8|16|32|64)?(?:ptr)?_t|s?size_t|ptrdiff_t|u?int|bool|float"
              + "|double|char\\d*(?:_t)?|wchar_t|(?:HI|hi)_[USFusf](?:8|16|32|64)|(?:HI|hi)_bool"
              + "|uchar|ushort|ulong|byte|off_t|time_t|(?:un)?signed\\b.*|short\\b.*|long\\b.*)");

  private static final Set<String> POINTERS =
      Set.of("shared_ptr", "unique_ptr", "weak_ptr", "auto_ptr", "Ptr");

  private static final Set<String> CONTAINERS =
      Set.of(
          "vector",
          "array",
          "list",
          "deque",
          "set",
          "unordered_set",
          "map",
          "unordered_map",
          "multimap",
          "initializer_list",
          "pair",
          "tuple",
          "valarray",
          "forward_list");

  private static final int MAX_POINTERS = 8;

  private final CppSource source;
  private final Map<String, TypeName> aliases = new HashMap<>();
  private final Set<String> enums = new HashSet<>();

  CppTypes(CppSource source) {
    this.source = source;
  }

  static boolean isPointer(String name) {
    return POINTERS.contains(name);
  }

  static boolean isContainer(String name) {
    return CONTAINERS.contains(name);
  }

  /** Whether the values of a type are numbers, as far as this file tells. */
  boolean isNumber(String name) {
    return isPlainNumber(name) || enums.contains(name);
  }

  /** Whether the language or its libraries give a number this name. */
  static boolean isPlainNumber(String name) {
    return NUMBER.matcher(name).matches();
  }

  void addEnum(String name) {
    enums.add(name);
  }

  void addAlias(String name, TypeName type) {
    if (!name.isEmpty() && !name.equals(type.name())) {
      aliases.put(name, type);
    }
  }

  Map<String, TypeName> aliases() {
    return aliases;
  }

  /** Whether a node names the type of a declaration. */
  static boolean isType(Syntax node) {
    return switch (node.type()) {
      case "type_identifier",
          "primitive_type",
          "sized_type_specifier",
          "qualified_identifier",
          "template_type",
          "placeholder_type_specifier",
          "decltype",
          "dependent_type",
          "struct_specifier",
          "class_specifier",
          "union_specifier",
          "enum_specifier",
          "auto" ->
          true;
      default -> false;
    };
  }

  /** The last part of a name. */
  String nameOf(Syntax node) {
    return CppNames.of(node, source);
  }

  /** The type of a declaration: the first of its parts that names one. */
  TypeName ofParts(List<Syntax> parts) {
    return parts.stream()
        .filter(CppTypes::isType)
        .findFirst()
        .map(this::of)
        .orElse(new TypeName("", false));
  }

  /** A type without its declarator. */
  TypeName of(Syntax node) {
    Syntax at = node;
    boolean reference = false;
    for (int depth = 0; depth < MAX_POINTERS; depth++) {
      if (at.is("type_descriptor")) {
        reference |= isReference(at);
        at = at.parts().stream().filter(CppTypes::isType).findFirst().orElse(at);
      }
      List<Syntax> arguments = CppNames.arguments(at);
      if (!isPointer(CppNames.of(at, source)) || arguments.isEmpty()) {
        break;
      }
      reference = true;
      at = arguments.get(0);
    }
    return resolved(name(at), reference);
  }

  /**
   * {@code std::vector<float> x(n)}: the call that makes a container gets the type of its elements
   * as the argument {@code T}.
   */
  Expr withElement(List<Syntax> parts, Expr value) {
    if (!(value instanceof Expr.Call call)
        || !(call.callee() instanceof Expr.Name name)
        || !isContainer(name.name())) {
      return value;
    }
    Optional<Syntax> type = parts.stream().filter(CppTypes::isType).findFirst();
    List<Syntax> elements = type.map(CppNames::arguments).orElse(List.of());
    if (elements.isEmpty() || isReference(elements.get(0))) {
      return value;
    }
    var arguments = new ArrayList<>(call.arguments());
    var element = new Expr.Name(of(elements.get(0)).name(), call.line());
    arguments.add(new Expr.Argument("T", element));
    return new Expr.Call(name, List.copyOf(arguments), call.line());
  }

  /** The type behind {@code using X =}. */
  TypeName ofDescriptor(Syntax descriptor) {
    TypeName type = of(descriptor);
    return new TypeName(type.name(), type.reference() || isReference(descriptor));
  }

  private String name(Syntax node) {
    return switch (node.type()) {
      case "decltype" -> "";
      case "type_descriptor" -> "";
      case "struct_specifier", "class_specifier", "union_specifier", "enum_specifier" ->
          node.parts().stream()
              .filter(CppTypes::isType)
              .findFirst()
              .map(part -> CppNames.of(part, source))
              .orElse("");
      default -> CppNames.of(node, source);
    };
  }

  private TypeName resolved(String name, boolean reference) {
    TypeName alias = aliases.getOrDefault(name, new TypeName(name, false));
    return new TypeName(alias.name(), reference || alias.reference());
  }

  /** Whether a {@code type_descriptor} is one of a pointer or reference. */
  static boolean isReference(Syntax descriptor) {
    return descriptor.children().stream()
        .anyMatch(
            part ->
                part.is("abstract_pointer_declarator") || part.is("abstract_reference_declarator"));
  }

  static boolean isArray(Syntax descriptor) {
    return descriptor.child("abstract_array_declarator").isPresent();
  }
}

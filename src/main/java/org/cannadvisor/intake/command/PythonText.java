package org.cannadvisor.intake.command;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.syntax.Syntax;

/** The text that a Python expression makes; what nobody can tell stays as {@code {name}}. */
final class PythonText {

  private static final int MAX_NESTING = 50;

  /** Methods of a string that leave most of it as it is. */
  private static final Set<String> KEEPING = Set.of("format", "strip", "split", "encode", "rstrip");

  private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]]{1,80}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\n|([nt])|(.))");

  private final Script script;
  private final PythonNames names;
  private final Joined out;

  PythonText(Script script, PythonNames names, Joined out) {
    this.script = script;
    this.names = names;
    this.out = out;
  }

  /** Whether an expression is a text or a list, not a call that only takes one. */
  static boolean isText(Script script, Syntax node) {
    if (!node.is("call")) {
      return true;
    }
    Syntax called = node.children().get(0);
    return called.is("attribute")
        && method(script, called).filter(PythonText::isOfText).isPresent();
  }

  private static boolean isOfText(String method) {
    return KEEPING.contains(method) || method.equals("join");
  }

  /** {@code join} of {@code " ".join(…)}: the method that is called on a text. */
  private static Optional<String> method(Script script, Syntax attribute) {
    Syntax owner = attribute.children().get(0);
    Syntax name = attribute.children().get(attribute.children().size() - 1);
    boolean text =
        owner.is("string")
            || owner.is("concatenated_string")
            || owner.is("parenthesized_expression");
    return text ? Optional.of(script.text().substring(name.from(), name.to())) : Optional.empty();
  }

  void append(Syntax node) {
    append(node, 0);
  }

  private void append(Syntax node, int depth) {
    if (depth > MAX_NESTING) {
      unknown(node);
      return;
    }
    switch (node.type()) {
      case "string" -> string(node);
      case "concatenated_string" -> node.parts().forEach(part -> append(part, depth + 1));
      case "parenthesized_expression" ->
          node.parts().stream()
              .filter(part -> !part.is("(") && !part.is(")"))
              .forEach(part -> append(part, depth + 1));
      case "binary_operator" -> sum(node, depth);
      case "call" -> call(node, depth);
      case "list", "tuple" -> list(node, " ", true, depth);
      case "integer", "float" -> put(text(node), node);
      default -> unknown(node);
    }
  }

  private void string(Syntax node) {
    boolean raw = text(node.children().get(0)).toLowerCase(Locale.ROOT).contains("r");
    for (Syntax part : node.children()) {
      if (part.is("interpolation")) {
        unknown(part.children().size() > 1 ? part.children().get(1) : part);
      } else if (part.is("string_content")) {
        content(part, raw);
      }
    }
  }

  private void content(Syntax part, boolean raw) {
    int at = part.from();
    String whole = script.text();
    while (at < part.to()) {
      int end = whole.indexOf('\n', at);
      end = end < 0 || end >= part.to() ? part.to() : end + 1;
      String line = whole.substring(at, end);
      out.append(raw || line.indexOf('\\') < 0 ? line : unescaped(line), script.lineOf(at));
      at = end;
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            match ->
                match.group(2) == null
                    ? " "
                    : match.group(2).equals("\\") ? "\\\\" : quoted(match.group(2)));
  }

  private static String quoted(String character) {
    return character.equals("$") ? "\\$" : character;
  }

  /** A long sum leans to the left. */
  private void sum(Syntax node, int depth) {
    var parts = new ArrayDeque<Syntax>();
    Syntax left = node;
    while (left.is("binary_operator")) {
      List<Syntax> sides = left.parts();
      if (sides.get(1).is("+")) {
        parts.push(sides.get(sides.size() - 1));
      }
      left = sides.get(0);
    }
    append(left, depth + 1);
    parts.forEach(part -> append(part, depth + 1));
  }

  private void call(Syntax node, int depth) {
    Syntax called = node.children().get(0);
    Optional<Syntax> arguments = node.child("argument_list");
    if (called.is("attribute")) {
      Optional<String> method = method(script, called);
      if (method.filter(KEEPING::contains).isPresent()) {
        append(called.children().get(0), depth + 1);
        return;
      }
      Optional<Syntax> list = arguments.flatMap(given -> given.child("list"));
      if (method.isPresent() && list.isPresent()) {
        Optional<Syntax> glue = called.children().get(0).child("string_content");
        list(list.get(), glue.map(this::text).orElse(""), false, depth);
        return;
      }
    }
    boolean cast = text(called).equals("str") && arguments.isPresent();
    if (cast && arguments.get().parts().size() == 3) {
      append(arguments.get().parts().get(1), depth + 1);
    } else {
      unknown(node);
    }
  }

  private void list(Syntax node, String glue, boolean quote, int depth) {
    String mark = quote ? "'" : "";
    boolean first = true;
    for (Syntax part : node.parts()) {
      if (!part.is("[") && !part.is("]") && !part.is("(") && !part.is(")") && !part.is(",")) {
        put(first ? mark : glue + mark, part);
        append(part, depth + 1);
        put(mark, part);
        first = false;
      }
    }
  }

  private void unknown(Syntax node) {
    String written = text(node);
    Optional<String> value = names.value(written);
    boolean name = NAME.matcher(written).matches();
    put(value.orElse(name ? "{" + written + "}" : "{…}"), node);
  }

  private void put(String piece, Syntax node) {
    out.append(piece, script.lineOf(node.from()));
  }

  private String text(Syntax node) {
    return script.text().substring(node.from(), node.to());
  }
}

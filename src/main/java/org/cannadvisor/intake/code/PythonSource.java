package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Syntax;

/** One Python file while it is read: its text, and the functions and classes found so far. */
final class PythonSource {

  private final String path;
  private final String content;
  private final int[] lineStarts;
  private final Map<String, Map<String, Function>> functions = new LinkedHashMap<>();
  private final Map<String, ClassCode> classes = new LinkedHashMap<>();
  private boolean whole = true;

  PythonSource(SourceText text) {
    this.path = text.path();
    this.content = text.content();
    this.lineStarts = lineStarts(content);
  }

  private static int[] lineStarts(String content) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, content.length())
                .filter(at -> content.charAt(at) == '\n')
                .map(at -> at + 1))
        .toArray();
  }

  String path() {
    return path;
  }

  String text(Syntax node) {
    return content.substring(node.from(), node.to());
  }

  int line(Syntax node) {
    int at = Arrays.binarySearch(lineStarts, node.from());
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The children that mean something: no comments, no {@code \} at the end of a line. */
  List<Syntax> parts(Syntax node) {
    var parts = new ArrayList<Syntax>(node.children().size());
    for (Syntax child : node.children()) {
      if (!child.is("comment") && !child.is("line_continuation")) {
        parts.add(child);
      }
    }
    return parts;
  }

  /** The parts between brackets and commas. */
  List<Syntax> elements(Syntax node) {
    return parts(node).stream().filter(part -> !isMark(part)).toList();
  }

  private static boolean isMark(Syntax part) {
    return switch (part.type()) {
      case ",", "(", ")", "[", "]", "{", "}" -> true;
      default -> false;
    };
  }

  /** Whether some of what belongs to this node did not fit the grammar. */
  static boolean isDamaged(Syntax node) {
    return node.is("ERROR") || node.child("ERROR").isPresent();
  }

  /** Something was not understood or is too much. */
  void leaveOut() {
    whole = false;
  }

  boolean isWhole() {
    return whole;
  }

  /** The last function of a name is the one that is called. */
  void add(Function function) {
    functions
        .computeIfAbsent(function.owner(), owner -> new LinkedHashMap<>())
        .put(function.name(), function);
  }

  /** A class replaces an earlier one of its name with all its methods. */
  void startClass(String name) {
    functions.remove(name);
  }

  void add(ClassCode code) {
    classes.put(code.name(), code);
  }

  List<Function> functions() {
    return functions.values().stream()
        .flatMap(ofOwner -> ofOwner.values().stream())
        .sorted(Comparator.comparingInt(Function::line))
        .toList();
  }

  List<ClassCode> classes() {
    return List.copyOf(classes.values());
  }
}

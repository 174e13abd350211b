package org.cannadvisor.intake.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.intake.syntax.Syntax;
import org.cannadvisor.intake.syntax.SyntaxTree;

/**
 * Reads sources and headers of C and C++. What does not fit the grammar is left out: {@code
 * Unit.whole()} tells.
 */
public final class CppFrontEnd {

  private CppFrontEnd() {}

  /** The plain form of a file; without anything in it where it cannot be parsed at all. */
  public static Unit read(SourceText text, Effort effort) {
    String plain = CppPlainText.of(text.content());
    Optional<SyntaxTree> tree = SyntaxTree.ofCpp(plain, effort);
    return tree.map(parsed -> unit(text, parsed, effort))
        .orElseGet(
            () ->
                new Unit(
                    text,
                    Unit.Language.CPP,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    false));
  }

  private static Unit unit(SourceText text, SyntaxTree tree, Effort effort) {
    var reading = new CppReading(CppSource.of(text.path(), text.content()));
    reading.definitions().add(tree.root());
    var macros = new CppMacros(reading);
    each("preproc_def", tree).forEach(macros::take);
    each("preproc_function_def", tree).forEach(macros::take);
    var names = new LinkedHashMap<String, String>();
    each("preproc_include", tree).forEach(node -> include(node, names, reading));
    macros.add(effort);
    reading.types().aliases().forEach((name, type) -> names.put(name, type.name()));
    CppDefinitions found = reading.definitions();
    return new Unit(
        text,
        Unit.Language.CPP,
        List.copyOf(found.functions()),
        List.copyOf(found.prototypes()),
        found.classes(),
        found.constants().values(),
        List.copyOf(found.top()),
        names,
        tree.whole() && reading.isWhole() && !(tree.damaged() && isDamaged(tree.root())));
  }

  /** Whether more is wrong than a semicolon that a macro brings along. */
  private static boolean isDamaged(Syntax root) {
    var open = new ArrayDeque<Syntax>();
    open.push(root);
    while (!open.isEmpty()) {
      Syntax node = open.pop();
      boolean missing = node.from() >= node.to() && node.children().isEmpty() && !node.is(";");
      if (node.is("ERROR") || (missing && !node.type().startsWith("raw_string"))) {
        return true;
      }
      node.children().forEach(open::push);
    }
    return false;
  }

  private static List<Syntax> each(String type, SyntaxTree tree) {
    var nodes = new ArrayList<Syntax>();
    tree.root().each(type, nodes::add);
    nodes.sort(Comparator.comparingInt(Syntax::from));
    return nodes;
  }

  private static void include(Syntax node, Map<String, String> names, CppReading reading) {
    node.parts().stream()
        .skip(1)
        .findFirst()
        .map(reading::text)
        .filter(name -> name.matches("[\"<].+[\">]"))
        .map(name -> name.substring(1, name.length() - 1))
        .ifPresent(name -> names.put(name, name));
  }
}

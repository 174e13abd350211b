package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.intake.syntax.Syntax;
import org.cannadvisor.intake.syntax.SyntaxTree;

/**
 * Python in the plain form. {@code with}, {@code try} and comprehensions come as the statements and
 * expressions they stand for; decorators and annotations are dropped. Where the text does not fit
 * the grammar, what is understood around the damage is kept and the unit is not {@code whole}.
 */
public final class PythonFrontEnd {

  private PythonFrontEnd() {}

  /** Reads a source file; never fails, whatever it holds. */
  public static Unit read(SourceText text, Effort effort) {
    Optional<SyntaxTree> tree =
        Natives.available() ? SyntaxTree.ofPython(text.content(), effort) : Optional.empty();
    return tree.map(parsed -> unit(text, parsed)).orElseGet(() -> nothing(text));
  }

  private static Unit unit(SourceText text, SyntaxTree tree) {
    var source = new PythonSource(text);
    if (tree.damaged() || !tree.whole()) {
      source.leaveOut();
    }
    if (!tree.whole()) {
      PythonCut.mark(tree.root());
    }
    Map<String, String> names = new PythonImports(source).names(tree.root());
    List<Stmt> top = module(source, tree.root());
    return new Unit(
        text,
        Unit.Language.PYTHON,
        source.functions(),
        List.of(),
        source.classes(),
        Map.of(),
        top,
        names,
        source.isWhole());
  }

  private static List<Stmt> module(PythonSource source, Syntax root) {
    var flow = new PythonFlow(source);
    var statements = new PythonStatements(source, flow);
    return flow.collect(() -> statements.module(root));
  }

  private static Unit nothing(SourceText text) {
    return new Unit(
        text,
        Unit.Language.PYTHON,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        false);
  }
}

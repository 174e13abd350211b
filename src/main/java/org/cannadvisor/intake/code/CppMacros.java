package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.intake.syntax.Syntax;
import org.cannadvisor.intake.syntax.SyntaxTree;

/**
 * The macros of a file whose text is an expression. {@code #define ALIGN_UP(x, a) (…)} is read as
 * {@code auto m() { return (…); }}, all macros of the file in one go.
 */
final class CppMacros {

  private static final Pattern NO_EXPRESSION =
      Pattern.compile(
          "(?s)\\s*+(?:do|if|for|while|switch|return|goto|typedef|struct|class|enum|extern|static"
              + "|inline|using|namespace|__attribute__|__declspec)\\b.*+|.*#.*+|.*;\\s*+\\S.*+");

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_TEXT = 400_000;

  private final CppReading file;
  private final List<Macro> macros = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  CppMacros(CppReading file) {
    this.file = file;
  }

  /**
   * A macro of the file.
   *
   * @param from where its text begins in the program made of them all
   */
  private record Macro(Syntax node, String body, int from) {}

  void take(Syntax node) {
    Optional<String> body = node.child("preproc_arg").map(file::text).map(CppMacros::plain);
    if (body.isEmpty() || body.get().isBlank()) {
      return;
    }
    if (body.get().length() > MAX_LENGTH || text.length() > MAX_TEXT) {
      file.leaveOut();
    } else if (!NO_EXPRESSION.matcher(body.get()).matches() && CppBrackets.close(body.get())) {
      text.append("auto m() { return (");
      macros.add(new Macro(node, body.get(), text.length() - 1));
      text.append(body.get()).append("\n); }\n");
    }
  }

  /** One line, without a semicolon at the end. */
  private static String plain(String body) {
    String joined = body.replace("\\\n", " ").strip();
    return joined.endsWith(";") ? joined.substring(0, joined.length() - 1) : joined;
  }

  /** Reads them all, and adds them to what the file defines. */
  void add(Effort effort) {
    if (macros.isEmpty()) {
      return;
    }
    String program = text.toString();
    Optional<SyntaxTree> tree = SyntaxTree.ofCpp(program, effort);
    var found = new CppMacroBodies();
    tree.ifPresent(parsed -> parsed.root().each("return_statement", found::take));
    if (tree.isEmpty() || !tree.get().whole()) {
      file.leaveOut();
    }
    macros.forEach(macro -> found.at(macro.from()).ifPresent(body -> add(macro, body, program)));
  }

  private void add(Macro macro, Syntax body, String program) {
    int line = file.line(macro.node());
    var reading = new CppReading(CppSource.ofLine(file.path(), program, line));
    var before = new ArrayList<Stmt>();
    Expr value = reading.expressions().of(body, before);
    Optional<String> name = macro.node().child("identifier").map(file::text);
    if (!reading.isWhole()) {
      file.leaveOut();
    }
    if (name.isEmpty() || value instanceof Expr.Other) {
      return;
    }
    Optional<Syntax> parameters = macro.node().child("preproc_params");
    if (parameters.isPresent()) {
      before.add(new Stmt.Return(value, line));
      file.definitions()
          .functions()
          .add(
              new Function(
                  file.path(),
                  "",
                  name.get(),
                  parameters(parameters.get(), line),
                  List.copyOf(before),
                  line));
    } else if (before.isEmpty()) {
      file.definitions().constants().add(name.get(), value, macro.body().replaceAll("\\s", ""));
    }
  }

  private List<Function.Parameter> parameters(Syntax list, int line) {
    return list.parts().stream()
        .filter(part -> part.is("identifier"))
        .map(part -> new Function.Parameter(TypeName.NONE, file.text(part), new Expr.Nothing(line)))
        .toList();
  }
}

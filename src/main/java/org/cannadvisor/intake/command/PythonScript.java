package org.cannadvisor.intake.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.command.CommandFacts.Limit;
import org.cannadvisor.intake.syntax.Syntax;
import org.cannadvisor.intake.syntax.SyntaxTree;

/**
 * Commands in Python: strings handed to {@code os.system} or put in a variable for it, and lists of
 * words for {@code subprocess}. A string that stands for itself (a docstring) or is printed is
 * none.
 */
final class PythonScript {

  private static final int MAX_NESTING = 150;

  private static final Sought PYTHON =
      Sought.of("(?m)^[ \\t]*(?:import \\w|from [\\w.]+ import |def \\w+\\()|\\bos\\.system\\(");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:print|exit|sys\\.exit|(?:\\w+\\.)?log\\w*(?:\\.\\w+)?|\\w+\\.add_argument)");
  private static final Set<String> TEXTS =
      Set.of(
          "string",
          "concatenated_string",
          "binary_operator",
          "call",
          "list",
          "tuple",
          "parenthesized_expression");

  private final Script script;
  private final CommandFacts facts;
  private final PythonNames names;

  /** Commands that are put together in several statements, by the name of their variable. */
  private final Map<String, Joined> open = new HashMap<>();

  PythonScript(Script script, CommandFacts facts) {
    this.script = script;
    this.facts = facts;
    this.names = new PythonNames(script);
  }

  static boolean isOne(SourceText source) {
    String head = source.head();
    boolean shell = head.startsWith("#!") && head.lines().findFirst().orElse("").contains("sh");
    boolean markdown = source.name().endsWith(".md") || head.contains("```");
    boolean named = source.name().endsWith(".py");
    return named || (!shell && !markdown && isPython(head) && !TextBlocks.isScript(source));
  }

  static boolean isPython(String text) {
    return PYTHON.isIn(text);
  }

  void read() {
    Optional<SyntaxTree> tree = SyntaxTree.ofPython(script.text(), facts.effort());
    if (!tree.map(SyntaxTree::whole).orElse(false)) {
      facts.limit(Limit.TANGLED, script.lineOf(0));
    }
    tree.map(SyntaxTree::root).ifPresent(this::read);
  }

  private void read(Syntax root) {
    names.learn(root);
    walk(root, 0);
    open.values().forEach(this::run);
  }

  private void walk(Syntax node, int depth) {
    if (depth > MAX_NESTING) {
      facts.limit(Limit.TANGLED, script.lineOf(node.from()));
    } else if (!isSpoken(node) && !isCommand(node)) {
      boolean statement = node.is("expression_statement");
      for (Syntax child : node.children()) {
        if (!statement || !child.is("string")) {
          walk(child, depth + 1);
        }
      }
    }
  }

  private boolean isSpoken(Syntax node) {
    return switch (node.type()) {
      case "raise_statement", "comment" -> true;
      case "call", "keyword_argument" -> {
        Syntax name = node.children().get(0);
        String called = script.text().substring(name.from(), Math.min(name.to(), name.from() + 80));
        yield node.is("call") ? SPOKEN.matcher(called).matches() : called.equals("help");
      }
      default -> false;
    };
  }

  private boolean isCommand(Syntax node) {
    if (node.is("assignment") || node.is("augmented_assignment")) {
      return isAssigned(node);
    }
    Optional<Joined> command = command(node);
    command.ifPresent(this::run);
    return command.isPresent();
  }

  /** {@code cmd = "atc …"}, perhaps followed by {@code cmd += " --x=…"}. */
  private boolean isAssigned(Syntax node) {
    List<Syntax> parts = node.parts();
    Syntax value = parts.get(parts.size() - 1);
    String name = script.text().substring(parts.get(0).from(), parts.get(0).to());
    if (node.is("augmented_assignment") && open.containsKey(name)) {
      new PythonText(script, names, open.get(name)).append(value);
      return true;
    }
    Optional<Joined> command = command(value);
    if (command.isPresent()) {
      Optional.ofNullable(open.put(name, command.get())).ifPresent(this::run);
    }
    return command.isPresent();
  }

  private Optional<Joined> command(Syntax node) {
    if (!TEXTS.contains(node.type()) || !PythonText.isText(script, node)) {
      return Optional.empty();
    }
    var joined = new Joined();
    new PythonText(script, names, joined).append(node);
    String head = joined.text().strip();
    boolean list = node.is("list") || node.is("tuple");
    String first = head.split("[\\s']+", 2)[0];
    boolean named = list ? head.startsWith("'") && isTool(head) : isTool(first);
    return named || (!list && Tools.isNamedIn(head)) ? Optional.of(joined) : Optional.empty();
  }

  private static boolean isTool(String word) {
    String plain = word.startsWith("'") ? word.substring(1).split("'", 2)[0] : word;
    return Tools.of(plain).isPresent() || Tools.isNamedIn(plain + " ");
  }

  private void run(Joined command) {
    new ShellScript(command.script(), facts, new Variables()).read();
  }
}

package org.cannadvisor.intake.command;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.command.CommandFacts.Limit;
import org.cannadvisor.intake.syntax.Syntax;
import org.cannadvisor.intake.syntax.SyntaxTree;

/** Walks over the tree of a script, keeps its variables and hands on its commands. */
final class ShellScript {

  /** Scripts inside words of scripts. */
  private static final int MAX_INNER = 3;

  private static final int MAX_NESTING = 150;
  private static final int LONGEST_INNER = 64 * 1024;

  /** Values of one loop, and all that are gone through in a script. */
  private static final int MOST_VALUES = 8;

  private static final int MOST_ROUNDS = 64;

  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "(?m)^[ \\t]*(?:[\\w./-]*/)?(?:atc|atc\\.bin|converter_lite|aoe)[ \\t]+[-\\\\]");

  private final Script script;
  private final CommandFacts facts;
  private final Variables variables;
  private final ShellCommands commands;
  private final Assignments assignments;
  private final int inner;
  private final ArrayDeque<Syntax> functions = new ArrayDeque<>();
  private final TreeMap<Integer, Integer> taken = new TreeMap<>();
  private int rounds;

  ShellScript(Script script, CommandFacts facts, Variables variables) {
    this(ShellText.of(script), facts, variables, 0);
  }

  private ShellScript(ShellText text, CommandFacts facts, Variables variables, int inner) {
    this.script = text.script();
    this.facts = facts;
    this.variables = variables;
    this.commands = new ShellCommands(text, variables, facts);
    this.assignments = new Assignments(script, variables);
    this.inner = inner;
  }

  /** Reads the whole script; where the grammar does not fit, its command lines one by one. */
  void read() {
    Optional<SyntaxTree> tree = SyntaxTree.ofBash(script.text(), facts.effort());
    if (!tree.map(SyntaxTree::whole).orElse(false)) {
      facts.limit(Limit.TANGLED, script.lineOf(0));
    }
    tree.ifPresent(found -> walk(found.root(), 0));
    variables.enterBranch();
    variables.keepSettled();
    while (!functions.isEmpty()) {
      functions.remove().children().forEach(part -> walk(part, 1));
    }
    variables.leaveBranch();
    if (tree.map(SyntaxTree::damaged).orElse(true)) {
      readLines();
    }
  }

  /** Commands that begin a line and were not reached, e.g. behind a quote that nobody closes. */
  private void readLines() {
    Matcher line = COMMAND_LINE.matcher(script.text());
    boolean alone = script.commandEnd(0) >= script.text().stripTrailing().length();
    while (inner < MAX_INNER && line.find() && facts.mayTryAgain()) {
      int end = script.commandEnd(line.start());
      if (!isTaken(line.start(), end)) {
        Script part = script.part(line.start(), end);
        readInner(alone ? part.withoutQuotes() : part);
      }
    }
  }

  private boolean isTaken(int from, int to) {
    Map.Entry<Integer, Integer> before = taken.lowerEntry(to);
    return before != null && before.getValue() > from;
  }

  private void readInner(Script part) {
    if (inner < MAX_INNER && part.text().length() < LONGEST_INNER) {
      new ShellScript(ShellText.of(part), facts, variables, inner + 1).read();
    }
  }

  private void walk(Syntax node, int depth) {
    if (depth > MAX_NESTING) {
      facts.limit(Limit.TANGLED, script.lineOf(node.from()));
      return;
    }
    switch (node.type()) {
      case "command" -> take(node, List.of(), depth);
      case "redirected_statement" -> redirected(node, depth);
      case "variable_assignment" -> {
        if (assignments.assign(node)) {
          innerScripts(node);
        }
        walkChildren(node, depth);
      }
      case "unset_command" -> node.children().forEach(assignments::forget);
      case "if_statement", "case_statement", "subshell" -> branches(node, depth);
      case "elif_clause", "else_clause", "case_item" -> {
        variables.nextBranch();
        walkChildren(node, depth);
      }
      case "for_statement", "c_style_for_statement", "while_statement" -> loop(node, depth);
      case "function_definition" -> functions.add(node);
      case "list" -> chain(node, depth);
      default -> walkChildren(node, depth);
    }
  }

  private void walkChildren(Syntax node, int depth) {
    node.children().forEach(child -> walk(child, depth + 1));
  }

  private void branches(Syntax node, int depth) {
    variables.enterBranch();
    walkChildren(node, depth);
    variables.leaveBranch();
  }

  /**
   * What the body of a loop changes is known neither at its start nor behind it. Where the words
   * that it goes over are written out, its body is read with each of them.
   */
  private void loop(Syntax node, int depth) {
    Optional<Syntax> name = node.child("variable_name");
    name.ifPresent(assignments::forget);
    node.each("variable_assignment", given -> given.children().forEach(assignments::forget));
    List<String> values = name.isPresent() ? assignments.values(node, MOST_VALUES) : List.of();
    variables.enterBranch();
    if (values.isEmpty()) {
      walkChildren(node, depth);
    }
    for (String value : values) {
      variables.nextBranch();
      if (value.equals(values.get(0)) || ++rounds < MOST_ROUNDS) {
        assignments.hold(name.get(), value);
        walkChildren(node, depth);
      }
    }
    variables.leaveBranch();
  }

  /** {@code a && b || c}: all but the first run on a condition. */
  private void chain(Syntax node, int depth) {
    var others = new ArrayDeque<Syntax>();
    Syntax first = node;
    while (first.is("list")) {
      for (int i = first.children().size() - 1; i > 0; i--) {
        others.push(first.children().get(i));
      }
      first = first.children().get(0);
    }
    walk(first, depth + 1);
    variables.enterBranch();
    for (Syntax other : others) {
      if (other.is("||")) {
        variables.nextBranch();
      }
      walk(other, depth + 1);
    }
    variables.leaveBranch();
  }

  private void redirected(Syntax node, int depth) {
    for (Syntax part : node.children()) {
      if (part.is("command")) {
        take(part, Redirections.moreWords(node), depth + 1);
      } else if (part.is("heredoc_redirect")) {
        document(node, part);
      } else {
        walk(part, depth + 1);
      }
    }
  }

  /** A document for a shell or for a file is a script; one for the screen is talk. */
  private void document(Syntax statement, Syntax redirect) {
    Optional<Syntax> body = redirect.child("heredoc_body");
    if (body.isPresent() && !Redirections.isShown(script.text(), statement)) {
      Script part = script.part(body.get().from(), body.get().to());
      if (Tools.isNamedIn(part.text())) {
        readInner(part);
      }
    }
  }

  private void take(Syntax node, List<Syntax> moreWords, int depth) {
    assignments.takeOwnLines(node);
    SimpleCommand command = commands.of(node, moreWords);
    assignments.follow(node, command);
    if (facts.take(command)) {
      taken.put(node.from(), node.to());
    } else {
      innerScripts(node);
    }
    walkChildren(node, depth);
  }

  /** {@code bash -c "atc …"}, {@code cmd="atc …"}: the string is a script of its own. */
  private void innerScripts(Syntax node) {
    for (Syntax part : node.children()) {
      if (part.is("raw_string") || part.is("string")) {
        readQuoted(part);
      } else if (part.is("concatenation") && !quotedInQuotes(part)) {
        innerScripts(part);
      }
    }
  }

  /** {@code "atc --input_shape="x:1" --output=y"}: quotes meant to stand inside the others. */
  private boolean quotedInQuotes(Syntax part) {
    List<Syntax> parts = part.children();
    boolean quoted = parts.get(0).is("string") && parts.get(parts.size() - 1).is("string");
    return quoted && readQuoted(part);
  }

  private boolean readQuoted(Syntax part) {
    int from = part.from() + 1;
    Script text = script.part(from, Math.max(from, part.to() - 1));
    boolean named = Tools.isNamedIn(text.text());
    if (named) {
      readInner(part.is("raw_string") ? text : text.withoutEscapedQuotes());
    }
    return named;
  }
}

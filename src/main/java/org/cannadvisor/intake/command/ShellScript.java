package org.cannadvisor.intake.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a script statement by statement, keeps its variables and hands on its commands. */
final class ShellScript {

  private static final int MAX_DEPTH = 3;

  private static final Pattern WORTH_A_LOOK =
      Pattern.compile("=|atc|converter_lite|aoe|;;|^\\s*(?:if|elif|else|fi|case|esac|for|read)\\b");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_]\\w*)(\\+?)=(.*)", Pattern.DOTALL);
  private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S*\\b(?:atc|aoe|converter_lite) )");

  private final Script script;
  private final CommandFacts facts;
  private final Variables variables;
  private final int depth;

  ShellScript(Script script, CommandFacts facts) {
    this(withoutBold(script), facts, new Variables(), 0);
  }

  private ShellScript(Script script, CommandFacts facts, Variables variables, int depth) {
    this.script = script;
    this.facts = facts;
    this.variables = variables;
    this.depth = depth;
  }

  /** Takes the stars off {@code **atc …**} without moving a character. */
  private static Script withoutBold(Script script) {
    if (!script.text().contains("**")) {
      return script;
    }
    var plain = new StringBuilder(script.text());
    Matcher bold = BOLD.matcher(script.text());
    while (bold.find()) {
      blank(plain, bold.start());
      int end = plain.indexOf("**", bold.end());
      blank(plain, end);
    }
    return new Script(plain.toString(), script.lines());
  }

  private static void blank(StringBuilder plain, int at) {
    if (at >= 0) {
      plain.setCharAt(at, ' ');
      plain.setCharAt(at + 1, ' ');
    }
  }

  void read() {
    String text = script.text();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      at = WORTH_A_LOOK.matcher(text).region(at, end).find() ? statement(at) : end + 1;
    }
  }

  private int statement(int start) {
    var scanner = new WordScanner(script, start, variables);
    scanner.scan().forEach(this::take);
    return scanner.end();
  }

  private void take(SimpleCommand command) {
    follow(command);
    if (!facts.take(command) && depth < MAX_DEPTH) {
      command.words().stream().filter(ShellScript::holdsCommand).forEach(this::nested);
    }
  }

  private static boolean holdsCommand(Word word) {
    return word.to() > word.from() && word.text().indexOf(' ') > 0 && Tools.isNamedIn(word.text());
  }

  /** {@code bash -c "atc …"}, {@code cmd="atc …"}: the word is a script of its own. */
  private void nested(Word word) {
    int from = word.from();
    Script inner = script.part(from, word.to());
    Matcher assigned = ASSIGNMENT.matcher(inner.text());
    if (assigned.matches() && assigned.end(1) == inner.text().indexOf('=')) {
      int skip = assigned.start(3) + 1;
      int last = Math.max(skip, inner.text().length() - 1);
      inner = inner.part(Math.min(skip, inner.text().length()), Math.min(last, inner.text().length()));
    }
    new ShellScript(inner.withoutEscapedQuotes(), facts, variables, depth + 1).read();
  }

  private void follow(SimpleCommand command) {
    switch (command.first()) {
      case "if", "case" -> variables.enterBranch();
      case "else", "elif" -> variables.nextBranch();
      case "fi", "esac" -> variables.leaveBranch();
      case "for", "read" -> command.words().stream().skip(1).limit(1).forEach(this::forget);
      default -> assign(command);
    }
    if (command.after().equals(";;")) {
      variables.nextBranch();
    }
  }

  private void forget(Word word) {
    variables.forget(word.text());
  }

  private void assign(SimpleCommand command) {
    for (Word word : command.words()) {
      Matcher matcher = ASSIGNMENT.matcher(word.text());
      if (matcher.matches()) {
        assign(matcher, command);
      } else if (!isDeclaration(word.text())) {
        return;
      }
    }
  }

  private static boolean isDeclaration(String word) {
    return List.of("export", "local", "readonly", "declare", "then", "do", "else", "{")
        .contains(word) || word.startsWith("-");
  }

  /** A value given only on a condition ({@code && x=1}) or as an array is not known. */
  private void assign(Matcher matcher, SimpleCommand command) {
    boolean conditional = command.before().equals("&&") || command.before().equals("||");
    boolean array = matcher.group(3).isEmpty() && command.after().equals("(");
    if (conditional || array || !matcher.group(2).isEmpty()) {
      variables.forget(matcher.group(1));
    } else {
      variables.set(matcher.group(1), matcher.group(3));
    }
  }
}

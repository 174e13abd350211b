package org.cannadvisor.intake.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.syntax.Syntax;

/** Follows what a script puts into its variables. */
final class Assignments {

  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
  private static final Set<String> DECLARATIONS =
      Set.of("export", "local", "readonly", "declare", "typeset");

  private final Script script;
  private final Variables variables;
  private final ShellWords words;

  Assignments(Script script, Variables variables) {
    this.script = script;
    this.variables = variables;
    this.words = new ShellWords(script, variables);
  }

  /** {@code name=value}, {@code name+=value}, {@code name=(a b)}. */
  void assign(Syntax node) {
    Optional<Syntax> name = node.child("variable_name");
    List<Syntax> parts = node.parts();
    if (name.isEmpty()) {
      node.child("subscript").ifPresent(element -> element.children().forEach(this::forget));
      return;
    }
    Syntax value = parts.get(parts.size() - 1);
    boolean more = node.child("+=").isPresent();
    if (value.is("array")) {
      variables.setArray(text(name.get()), elements(value), more);
    } else {
      String given = parts.size() < 3 ? "" : words.word(value).text();
      set(text(name.get()), given, more);
    }
  }

  /** A command kept in a variable is read where it is written, not where it is run. */
  private void set(String name, String value, boolean more) {
    Optional<String> before = variables.value(name);
    boolean command = Tools.isNamedIn(value);
    if (command || (more && before.isEmpty())) {
      variables.forget(name);
    } else {
      variables.set(name, more ? before.orElse("") + value : value);
    }
  }

  private List<String> elements(Syntax array) {
    List<Syntax> parts = array.parts();
    return parts.subList(1, Math.max(1, parts.size() - 1)).stream()
        .flatMap(part -> words.words(part).stream())
        .map(Word::text)
        .toList();
  }

  void forget(Syntax name) {
    if (name.is("variable_name") || name.is("word")) {
      variables.forget(text(name));
    }
  }

  /** Assignments on lines of their own that the grammar hangs on the command below them. */
  void takeOwnLines(Syntax command) {
    Optional<Syntax> name = command.child("command_name");
    for (Syntax part : command.children()) {
      boolean before = name.isPresent() && part.is("variable_assignment");
      if (before && script.text().substring(part.to(), name.get().from()).contains("\n")) {
        assign(part);
      }
    }
  }

  /** Commands that change variables; the grammar takes some declarations for commands. */
  void follow(Syntax node, SimpleCommand command) {
    if (command.first().equals("read")) {
      command.words().stream().skip(1).map(Word::text).forEach(variables::forget);
    }
    if (DECLARATIONS.contains(command.first())) {
      node.parts().stream().filter(part -> part.is("variable_assignment")).forEach(this::assign);
      command.words().forEach(this::declare);
    }
  }

  private void declare(Word word) {
    Matcher matcher = ASSIGNMENT.matcher(word.text());
    if (matcher.matches()) {
      variables.set(matcher.group(1), matcher.group(2));
    }
  }

  private String text(Syntax node) {
    return script.text().substring(node.from(), node.to());
  }
}

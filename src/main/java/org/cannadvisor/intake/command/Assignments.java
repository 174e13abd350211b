package org.cannadvisor.intake.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.intake.syntax.Syntax;

/** Follows what a script puts into its variables. */
final class Assignments {

  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
  private static final Set<String> DECLARATIONS =
      Set.of("export", "local", "readonly", "declare", "typeset");

  /** {@code $BASE --output=net}: more options for a command that a variable holds. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?m)(?:^|[;&|])[ \\t]*\\$\\{?([A-Za-z_]\\w*)\\}?[ \\t]+(?:\\\\\\n[ \\t]*)?-");

  private final Script script;
  private final Variables variables;
  private final ShellWords words;
  private final Set<String> runs;

  Assignments(Script script, Variables variables) {
    this.script = script;
    this.variables = variables;
    this.words = new ShellWords(script, variables);
    this.runs =
        RUN.matcher(script.text())
            .results()
            .map(run -> run.group(1))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * {@code name=value}, {@code name+=value}, {@code name=(a b)}.
   *
   * @return whether a command in the value is to be read here: not where it is run with more
   *     options further down
   */
  boolean assign(Syntax node) {
    Optional<Syntax> name = node.child("variable_name");
    List<Syntax> parts = node.parts();
    if (name.isEmpty()) {
      node.child("subscript").ifPresent(element -> element.children().forEach(this::forget));
      return true;
    }
    Syntax value = parts.get(parts.size() - 1);
    boolean more = node.child("+=").isPresent();
    if (value.is("array")) {
      variables.setArray(text(name.get()), elements(value), more);
    } else {
      String given = parts.size() < 3 ? "" : words.word(value).text();
      return set(text(name.get()), given, more);
    }
    return true;
  }

  /**
   * A command kept in a variable is read where it is written, unless options are added where it is
   * run.
   */
  private boolean set(String name, String value, boolean more) {
    Optional<String> before = variables.value(name);
    boolean command = Tools.isNamedIn(value);
    boolean completed = command && runs.contains(name) && variables.mayHold(value);
    if ((command && !completed) || (more && before.isEmpty())) {
      variables.forget(name);
    } else {
      variables.set(name, more ? before.orElse("") + value : value);
    }
    return !completed;
  }

  /**
   * What the variable of a {@code for} becomes, one after the other; empty where the words are not
   * all written out.
   */
  List<String> values(Syntax loop, int most) {
    List<Word> all =
        loop.parts().stream()
            .dropWhile(part -> !part.is("in"))
            .skip(1)
            .takeWhile(part -> !part.is("do_group") && !part.is(";"))
            .flatMap(part -> words.words(part).stream())
            .toList();
    return all.stream().anyMatch(Word::symbolic)
        ? List.of()
        : all.stream().map(Word::text).distinct().limit(most).toList();
  }

  void hold(Syntax name, String value) {
    variables.set(text(name), value);
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

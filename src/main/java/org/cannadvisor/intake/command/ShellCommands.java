package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.command.CommandFacts.Limit;
import org.cannadvisor.intake.syntax.Syntax;

/** Makes a simple command of its node. */
final class ShellCommands {

  private static final int MAX_WORDS = 1000;
  private static final Set<String> NO_WORDS =
      Set.of("variable_assignment", "file_redirect", "herestring_redirect", "heredoc_redirect");

  private final ShellText text;
  private final ShellWords words;
  private final CommandFacts facts;

  ShellCommands(ShellText text, Variables variables, CommandFacts facts) {
    this.text = text;
    this.words = new ShellWords(text.script(), variables);
    this.facts = facts;
  }

  SimpleCommand of(Syntax node, List<Syntax> moreWords) {
    List<Word> all = new ArrayList<>();
    for (List<Syntax> parts : List.of(node.parts(), moreWords)) {
      for (Syntax part : parts) {
        if (all.size() > MAX_WORDS) {
          facts.limit(Limit.WORDS, text.script().lineOf(part.from()));
          break;
        }
        if (!NO_WORDS.contains(part.type())) {
          all.addAll(words.words(part));
        }
      }
    }
    return new SimpleCommand(List.copyOf(all), endsWithSemicolon(node), cut(node));
  }

  private boolean endsWithSemicolon(Syntax node) {
    String script = text.script().text();
    int at = node.to();
    while (at < script.length() && (script.charAt(at) == ' ' || script.charAt(at) == '\t')) {
      at++;
    }
    return script.startsWith(";", at) && !script.startsWith(";;", at);
  }

  private int cut(Syntax node) {
    Map.Entry<Integer, Integer> cut = text.cuts().ceilingEntry(node.from());
    return cut == null || cut.getKey() >= node.to() ? 0 : cut.getValue();
  }
}

package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.syntax.Syntax;

/** Makes words of the nodes of a command: quotes and backslashes go, known variables come in. */
final class ShellWords {

  private static final Sought PLACEHOLDER =
      Sought.of("<[\\w\\u4e00-\\u9fff][^<>]*>|\\{[^{}]*\\}|%[sd]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:\\n|(.))");
  private static final Pattern ESCAPED_IN_QUOTES = Pattern.compile("\\\\(?:\\n|([\"\\\\$`]))");

  private final Script script;
  private final Variables variables;

  /** The text of one node while it is put together. */
  private static final class Value {
    private final StringBuilder text = new StringBuilder();
    private boolean symbolic;
    private boolean splits;
  }

  ShellWords(Script script, Variables variables) {
    this.script = script;
    this.variables = variables;
  }

  /** The one word of a node, as an assignment takes it. */
  Word word(Syntax node) {
    return word(value(node), script.lineOf(node.from()));
  }

  /** The words of a node: several where a variable outside quotes holds several. */
  List<Word> words(Syntax node) {
    Value value = value(node);
    Word word = word(value, script.lineOf(node.from()));
    boolean array = word.text().contains(Variables.BETWEEN);
    if (!array && !value.splits) {
      return List.of(word);
    }
    List<Word> words = new ArrayList<>();
    for (String part : word.text().strip().split(array ? Variables.BETWEEN : "\\s+", -1)) {
      words.add(new Word(part, word.line(), word.symbolic()));
    }
    return words;
  }

  private static Word word(Value value, int line) {
    String text = ShellText.original(value.text.toString());
    return new Word(text, line, value.symbolic || PLACEHOLDER.isIn(text));
  }

  private Value value(Syntax node) {
    var value = new Value();
    append(node, false, value);
    return value;
  }

  private void append(Syntax node, boolean quoted, Value value) {
    switch (node.type()) {
      case "string" -> between(node, node.from() + 1, node.to() - 1, true, value);
      case "concatenation", "command_name", "translated_string" ->
          between(node, node.from(), node.to(), quoted, value);
      case "raw_string" -> value.text.append(text(node.from() + 1, node.to() - 1));
      case "ansi_c_string" -> value.text.append(text(node.from() + 2, node.to() - 1));
      case "simple_expansion", "expansion" -> expand(node, quoted, value);
      case "command_substitution", "process_substitution", "arithmetic_expansion" -> {
        value.text.append(text(node.from(), node.to()));
        value.symbolic = true;
      }
      default -> literal(node.from(), node.to(), quoted, value);
    }
  }

  /** What has a meaning of its own by its node, everything between such nodes as text. */
  private void between(Syntax node, int from, int to, boolean quoted, Value value) {
    int at = from;
    for (Syntax child : node.children()) {
      boolean plain = child.is("\"") || child.is("string_content") || child.is("$");
      if (!plain && child.from() >= at && child.to() <= to) {
        literal(at, child.from(), quoted, value);
        append(child, quoted, value);
        at = child.to();
      }
    }
    literal(at, to, quoted, value);
  }

  private void literal(int from, int to, boolean quoted, Value value) {
    String text = text(from, to);
    boolean escaped = text.indexOf('\\') >= 0;
    Pattern pattern = quoted ? ESCAPED_IN_QUOTES : ESCAPED;
    value.text.append(escaped ? pattern.matcher(text).replaceAll("$1") : text);
  }

  /** Blanks in front of an expansion inside quotes belong to its node. */
  private void expand(Syntax node, boolean quoted, Value value) {
    String written = text(node.from(), node.to());
    int dollar = Math.max(0, written.indexOf('$'));
    Expansion expansion = Expansion.of(written.substring(dollar), variables);
    value.text.append(written, 0, dollar).append(expansion.text());
    value.symbolic |= expansion.symbolic();
    value.splits |=
        !quoted && expansion.text().indexOf(' ') >= 0 && !expansion.text().startsWith("$");
  }

  private String text(int from, int to) {
    return script.text().substring(from, Math.max(from, to));
  }
}

package org.cannadvisor.intake.command;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.command.CommandFacts.Limit;
import org.cannadvisor.intake.syntax.SyntaxTree;

/**
 * Cuts commands out of Markdown, logs and other text: code between fences and paragraphs that are
 * nothing but code go on as scripts, of other paragraphs only the command itself.
 */
final class TextBlocks {

  private static final Set<String> SCRIPTS = Set.of("sh", "bash", "zsh", "ksh", "csh", "env");
  private static final Set<String> SPEAKERS = Set.of("echo", "printf", "which", "man", "grep");
  private static final int LONGEST_PARAGRAPH = 64 * 1024;

  private static final Pattern FENCE = Pattern.compile("[ \\t>]*(```+|~~~+)[ \\t]*(\\w*).*");
  private static final Sought WORTH_A_LOOK =
      Sought.of("(?m)(?<![\\w.-])(?:atc|atc\\.bin|converter_lite|aoe)\\s|^\\s*(?:export )?\\w+=");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<![\\w.-])(?:[\\w.~-]*/)*(?:atc|atc\\.bin|converter_lite|aoe)(?=[ \\t]+[^\\n]*(?:-|\\\\$)|[ \\t]*\\\\$)",
          Pattern.MULTILINE);

  private final Script script;
  private final String text;
  private final CommandFacts facts;
  private final Variables variables = new Variables();

  TextBlocks(Script script, CommandFacts facts) {
    this.script = script;
    this.text = script.text();
    this.facts = facts;
  }

  /** Whether the whole text is a script of a shell. */
  static boolean isScript(SourceText source) {
    String name = source.name();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String first = source.lines().isEmpty() ? "" : source.lines().get(0);
    return SCRIPTS.contains(ending) || (first.startsWith("#!") && first.contains("sh"));
  }

  void read() {
    int start = 0;
    while (start < text.length() && !isExhausted(script)) {
      int end = lineEnd(start);
      Matcher fence = FENCE.matcher(text).region(start, end);
      if (fence.matches()) {
        int close = closing(fence.group(1), end + 1);
        fenced(Math.min(end + 1, close), close, fence.group(2));
        start = lineEnd(close) + 1;
      } else {
        int paragraph = paragraphEnd(start);
        paragraph(start, paragraph);
        start = paragraph + 1;
      }
    }
  }

  private boolean isExhausted(Script part) {
    boolean exhausted = facts.isExhausted();
    if (exhausted) {
      facts.limit(Limit.TANGLED, part.lineOf(0));
    }
    return exhausted;
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', Math.min(start, text.length()));
    return end < 0 ? text.length() : end;
  }

  private int closing(String fence, int from) {
    for (int at = Math.min(from, text.length()); at < text.length(); at = lineEnd(at) + 1) {
      Matcher close = FENCE.matcher(text).region(at, lineEnd(at));
      if (close.matches() && close.group(1).startsWith(fence)) {
        return at;
      }
    }
    return text.length();
  }

  private int paragraphEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int end = lineEnd(at);
      boolean fence = FENCE.matcher(text).region(at, end).matches();
      if (text.substring(at, end).isBlank() || fence) {
        return Math.max(start, at - 1);
      }
      at = end + 1;
    }
    return text.length();
  }

  private void fenced(int from, int to, String language) {
    Script part = script.part(from, to);
    if (!WORTH_A_LOOK.isIn(part.text())) {
      return;
    }
    if (language.startsWith("py") && PythonScript.isPython(part.text())) {
      new PythonScript(part, facts).read();
    } else {
      new ShellScript(part, facts, variables).read();
    }
  }

  private void paragraph(int from, int to) {
    if (!COMMAND.matcher(text).region(from, to).find()) {
      return;
    }
    Script part = script.part(from, to);
    if (isCode(part.text())) {
      new ShellScript(part, facts, variables).read();
    } else {
      cutOut(part);
    }
  }

  private boolean isCode(String paragraph) {
    boolean prose =
        paragraph.length() > LONGEST_PARAGRAPH
            || paragraph.contains("`")
            || paragraph.contains("**")
            || paragraph.lines().noneMatch(line -> COMMAND.matcher(line.strip()).lookingAt());
    Optional<SyntaxTree> tree =
        prose
            ? Optional.empty()
            : SyntaxTree.ofBash(
                ShellText.of(Script.of(paragraph, 1)).script().text(), facts.effort());
    return tree.filter(found -> !found.damaged()).isPresent();
  }

  private void cutOut(Script paragraph) {
    Script joined = ShellText.of(paragraph).script();
    Matcher command = COMMAND.matcher(joined.text());
    int at = 0;
    while (!isExhausted(paragraph) && command.find(at)) {
      at = end(joined, command.start());
      if (!isSpokenOf(joined.text(), command.start())) {
        new ShellScript(paragraph.part(command.start(), at), facts, variables).read();
      }
    }
  }

  /** A command in quotes, in backticks or in bold ends with them, else with its line. */
  private static int end(Script script, int start) {
    String text = script.text();
    int limit = script.commandEnd(start);
    int end = limit;
    String prefix = before(text, start);
    for (String mark : new String[] {"`", "**", "\"", "'"}) {
      boolean open = prefix.split(Pattern.quote(mark), -1).length % 2 == 0;
      int close = open ? text.indexOf(mark, start) : -1;
      end = close > 0 && close < end ? close : end;
    }
    return Math.max(end, Math.min(limit, start + 1));
  }

  private static boolean isSpokenOf(String text, int start) {
    String before = before(text, start).strip();
    return SPEAKERS.contains(before.substring(before.lastIndexOf(' ') + 1));
  }

  /** The nearest characters in front, on the same line. */
  private static String before(String text, int start) {
    String near = text.substring(Math.max(0, start - 200), start);
    return near.substring(near.lastIndexOf('\n') + 1);
  }
}

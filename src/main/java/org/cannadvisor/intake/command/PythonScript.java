package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * Commands in Python: strings handed to {@code os.system} or put in a variable for it, and lists of
 * words for {@code subprocess}. A string that stands for itself (a docstring) or is printed is none.
 */
final class PythonScript {

  private static final Pattern PYTHON =
      Pattern.compile("(?m)^[ \\t]*(?:import \\w|from [\\w.]+ import |def \\w+\\()|\\bos\\.system\\(");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<!\\w)([rRbBuUfF]{0,2})(\"\"\"|'''|\"|')|#[^\\n]*", Pattern.MULTILINE);
  private static final Pattern SIMPLE =
      Pattern.compile("(?m)^[ \\t]*([A-Za-z_]\\w*) *= *(?:[rRuU]?(['\"])([^'\"\\\\\\n]*)\\2|(\\d+)) *(?:#.*)?$");
  private static final Pattern SPOKEN =
      Pattern.compile("(?:print|log\\w*\\.\\w+|logging\\.\\w+|help\\s*=|raise \\w+)\\s*\\(?\\s*$");
  private static final Pattern NAME = Pattern.compile("\\s*\\+?\\s*([A-Za-z_][\\w.]*)\\s*");
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z_]\\w*)\\}");

  private final String text;
  private final Script script;
  private final CommandFacts facts;
  private final Map<String, String> known = new HashMap<>();

  /** One literal: where it starts and ends in the file, and its text with known names filled in. */
  private record Literal(int start, int end, int bodyStart, String body) {}

  PythonScript(SourceText source, CommandFacts facts) {
    this.script = Script.of(source);
    this.text = script.text();
    this.facts = facts;
  }

  static boolean isOne(SourceText source) {
    String head = source.head();
    boolean shell = head.startsWith("#!") && head.lines().findFirst().orElse("").contains("sh");
    boolean markdown = source.name().endsWith(".md") || head.contains("```");
    return !shell && !markdown && PYTHON.matcher(head).find();
  }

  void read() {
    learn();
    var literals = literals();
    int i = 0;
    while (i < literals.size()) {
      i = group(literals, i);
    }
  }

  private void learn() {
    Matcher simple = SIMPLE.matcher(text);
    var seen = new HashMap<String, String>();
    while (simple.find()) {
      String value = simple.group(3) == null ? simple.group(4) : simple.group(3);
      String before = seen.putIfAbsent(simple.group(1), value);
      if (before == null) {
        known.put(simple.group(1), value);
      } else if (!before.equals(value)) {
        known.remove(simple.group(1));
      }
    }
  }

  private List<Literal> literals() {
    var found = new ArrayList<Literal>();
    Matcher opening = LITERAL.matcher(text);
    int at = 0;
    while (opening.find(at)) {
      at = opening.end();
      if (opening.group(2) != null) {
        int close = closing(opening.group(2), opening.end());
        String body = text.substring(opening.end(), close);
        boolean fields = opening.group(1).toLowerCase(Locale.ROOT).contains("f");
        found.add(
            new Literal(
                opening.start(),
                Math.min(text.length(), close + opening.group(2).length()),
                opening.end(),
                fields ? filled(body) : body));
        at = found.get(found.size() - 1).end();
      }
    }
    return found;
  }

  private int closing(String quote, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (text.startsWith(quote, at) || c == '\n' && quote.length() == 1) {
        return at;
      }
    }
    return text.length();
  }

  /** Known names filled in, others left as {@code {name}}. */
  private String filled(String body) {
    return FIELD
        .matcher(body)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(known.getOrDefault(match.group(1), match.group())));
  }

  /** Joins the literals that make one string or one list; returns the index behind them. */
  private int group(List<Literal> literals, int first) {
    Literal start = literals.get(first);
    String head = start.body().strip();
    String tool = head.split("\\s", 2)[0];
    boolean ours = Tools.of(tool).isPresent() || Tools.isNamedIn(head);
    if (!ours || isSpoken(start)) {
      return first + 1;
    }
    boolean list = Tools.of(head).isPresent() && !head.contains(" ");
    var joined = new StringBuilder();
    var lines = new TreeMap<Integer, Integer>();
    int i = first;
    append(start, list, joined, lines);
    while (i + 1 < literals.size() && joins(literals.get(i), literals.get(i + 1), list, joined)) {
      i++;
      append(literals.get(i), list, joined, lines);
    }
    new ShellScript(new Script(joined.toString(), lines), facts).read();
    return i + 1;
  }

  private boolean isSpoken(Literal literal) {
    int line = text.lastIndexOf('\n', literal.start() - 1) + 1;
    String before = text.substring(Math.max(line, literal.start() - 200), literal.start());
    boolean triple = text.startsWith("\"\"\"", literal.bodyStart() - 3);
    return SPOKEN.matcher(before).find() || triple && before.isBlank();
  }

  private void append(
      Literal literal, boolean list, StringBuilder joined, TreeMap<Integer, Integer> lines) {
    String body = literal.body();
    lines.put(joined.length(), script.lineOf(literal.start()));
    if (list) {
      joined.append('\'').append(body.replace("'", "")).append("' ");
      return;
    }
    int base = script.lineOf(literal.bodyStart());
    for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) {
      lines.put(joined.length() + end + 1, ++base);
    }
    joined.append(body.replace("\\\"", "\"").replace("\\'", "'"));
  }

  /** Whether only commas (in a list), plus signs and names stand between two literals. */
  private boolean joins(Literal one, Literal next, boolean list, StringBuilder joined) {
    String between = text.substring(one.end(), next.start()).replace("\\\n", " ");
    if (between.length() > 500) {
      return false;
    }
    if (between.isBlank() || between.strip().equals("+")) {
      return true;
    }
    for (String part : between.strip().replaceAll("#[^\\n]*", "").split(list ? "," : "\\+")) {
      Matcher name = NAME.matcher(part);
      if (!part.isBlank() && !name.matches() && !part.strip().matches("str\\([\\w.]+\\)")) {
        return false;
      }
      appendName(part.strip(), list, joined);
    }
    return true;
  }

  private void appendName(String part, boolean list, StringBuilder joined) {
    String name = part.replaceAll("^\\+?\\s*(?:str\\()?|\\)$", "");
    if (!name.isEmpty()) {
      joined.append(known.getOrDefault(name, "{" + name + "}")).append(list ? " " : "");
    }
  }
}

package org.cannadvisor.intake.command;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script as the grammar of the shell can take it, no character moved: continued lines are joined,
 * prompts and comments between continued lines are blank, and the brackets of placeholders such as
 * {@code <soc_version>} or {@code {name}} are letters until {@link #original}.
 *
 * @param cuts the lines of comments inside continued commands, by offset
 */
record ShellText(Script script, TreeMap<Integer, Integer> cuts) {

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:\\([\\w.-]+\\)[ \\t]*)?\\[?[\\w.-]+@[\\w.-]+[^\\n#$\"']{0,100}[#$]|\\$)[ \\t]+");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<!<)<[\\w\\u4e00-\\u9fff](?:[^<>\\n|&;\"'$()]{0,60}[^<>\\s|&;\"'$()])?>"
              + "|(?<!\\$)\\{[^{}\\s$\"';]*\\}");
  private static final Pattern TRAILING_COMMENT =
      Pattern.compile("[ \\t](?:\\\\[ \\t]+)?#[^\"'\\n]*$");

  private static final String BRACKETS = "<>{} ;";
  private static final String LETTERS = "\ue000\ue001\ue002\ue003\ue004\ue005";

  /** {@code --input_shape=ids:1,512;mask:1,512} as a program prints what it is going to run. */
  private static final Pattern PRINTED_LIST =
      Pattern.compile(
          "--\\w{1,40}=[\\w./:-]{1,80}:[\\d,~x-]{1,60}(?:;[\\w./:-]{1,80}:[\\d,~x-]{1,60}){1,40}");

  static ShellText of(Script script) {
    var text = new StringBuilder(script.text());
    var cuts = new TreeMap<Integer, Integer>();
    if (script.text().indexOf('\\') >= 0) {
      join(script, text, cuts);
    }
    blankPrompts(text);
    hidePlaceholders(text);
    return new ShellText(new Script(text.toString(), script.lines()), cuts);
  }

  /** A log, in which the semicolons of a printed list end no command. */
  static Script printed(Script log) {
    var text = new StringBuilder(log.text());
    Matcher list = PRINTED_LIST.matcher(log.text());
    while (list.find()) {
      for (int at = list.start(); at < list.end(); at++) {
        if (text.charAt(at) == ';') {
          text.setCharAt(at, LETTERS.charAt(BRACKETS.indexOf(';')));
        }
      }
    }
    return new Script(text.toString(), log.lines());
  }

  /** A piece of the text as it was written. */
  static String original(String piece) {
    var text = new StringBuilder(piece.length());
    for (int at = 0; at < piece.length(); at++) {
      int letter = LETTERS.indexOf(piece.charAt(at));
      text.append(letter < 0 ? piece.charAt(at) : BRACKETS.charAt(letter));
    }
    return text.toString();
  }

  private static void join(Script script, StringBuilder text, TreeMap<Integer, Integer> cuts) {
    boolean continued = false;
    int start = 0;
    for (int end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      String line = text.substring(start, end);
      boolean optionBelow = isOption(text, end + 1);
      Matcher trailing = TRAILING_COMMENT.matcher(line);
      int slash = slash(line);
      if (line.stripLeading().startsWith("#")) {
        continued &= slash >= 0 || optionBelow;
        cut(script, text, continued, start, end, cuts);
      } else if (optionBelow && trailing.find() && trailing.group().contains("\\")) {
        continued = true;
        cut(script, text, true, start + trailing.start() + 1, end, cuts);
      } else {
        continued = slash >= 0;
        joinAt(text, start + slash, end, continued);
      }
      start = end + 1;
    }
  }

  private static void cut(
      Script script,
      StringBuilder text,
      boolean continued,
      int from,
      int end,
      TreeMap<Integer, Integer> cuts) {
    if (continued) {
      cuts.put(from, script.lineOf(from));
      blank(text, from, end + 1);
    }
  }

  /** Offset of the backslash that ends a line; -1 for none. */
  private static int slash(String line) {
    String stripped = line.stripTrailing();
    boolean one = stripped.endsWith("\\") && !stripped.endsWith("\\\\");
    return one ? stripped.length() - 1 : -1;
  }

  /** The grammar knows continued lines, but not blanks behind the backslash. */
  private static void joinAt(StringBuilder text, int slash, int end, boolean continued) {
    boolean last = end + 1 >= text.length() || text.charAt(end + 1) == '\n';
    if (continued && last) {
      blank(text, slash, end);
    } else if (continued && end > slash + 1) {
      blank(text, slash, end);
      text.setCharAt(end - 1, '\\');
    } else if (continued && text.charAt(end + 1) == '-') {
      blank(text, slash, end + 1);
    }
  }

  private static boolean isBlank(StringBuilder text, int at) {
    return at < text.length() && " \t".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isOption(StringBuilder text, int lineStart) {
    int at = lineStart;
    while (isBlank(text, at)) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '-';
  }

  private static void blankPrompts(StringBuilder text) {
    Matcher prompt = PROMPT.matcher(text.toString());
    while (prompt.find()) {
      blank(text, prompt.start(), prompt.end());
    }
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int at = from; at < Math.min(to, text.length()); at++) {
      text.setCharAt(at, ' ');
    }
  }

  private static void hidePlaceholders(StringBuilder text) {
    Matcher placeholder = PLACEHOLDER.matcher(text.toString());
    while (placeholder.find()) {
      for (int at = placeholder.start(); at < placeholder.end(); at++) {
        int bracket = BRACKETS.indexOf(text.charAt(at));
        if (bracket >= 0) {
          text.setCharAt(at, LETTERS.charAt(bracket));
        }
      }
    }
  }
}

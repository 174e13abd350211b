package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * A call of a tool other than the converters, with its options, wherever it stands in a script or a
 * page.
 *
 * @param tool as found
 * @param options by name without dashes; a switch has an empty value
 * @param line where it begins
 */
public record ToolCall(String tool, Map<String, Option> options, int line) {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 500;
  private static final int MOST_JOINED = 60;
  private static final int LONGEST_COMMAND = 8_000;

  private static final Pattern OPTION =
      Pattern.compile(
          "(?<=\\s)--?([A-Za-z][\\w-]*+)(?:\\s*=\\s*|\\s++(?!-))?(\"[^\"]*+\"|'[^']*+'|[^\\s\"']++)?");

  /**
   * One option.
   *
   * @param value unquoted; empty for a switch
   * @param line where it stands
   */
  public record Option(String value, int line) {}

  public ToolCall {
    options = Map.copyOf(options);
  }

  /** The value of an option; empty where it is not given. */
  public String value(String name) {
    Option option = options.get(name);
    return option == null ? "" : option.value();
  }

  /** Where an option stands, else where the call begins. */
  public int lineOf(String name) {
    Option option = options.get(name);
    return option == null ? line : option.line();
  }

  /**
   * The calls in a text.
   *
   * @param tool its first group is the name of the tool; what follows are its options
   */
  public static List<ToolCall> in(SourceText text, Pattern tool) {
    var calls = new ArrayList<ToolCall>();
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size() && calls.size() < MOST; i++) {
      String line = lines.get(i);
      if (line.length() <= LONGEST_COMMAND && !line.stripLeading().startsWith("#")) {
        Matcher found = tool.matcher(line);
        if (found.find()) {
          calls.add(read(lines, i, found));
        }
      }
    }
    return calls;
  }

  /** Whether a text is short enough to be looked through. */
  public static boolean mayHoldAny(SourceText text) {
    return text.content().length() <= LONGEST;
  }

  private static ToolCall read(List<String> lines, int first, Matcher found) {
    var options = new LinkedHashMap<String, Option>();
    String part = " " + lines.get(first).substring(found.end());
    for (int i = first; ; ) {
      take(part, i + 1, options);
      boolean goesOn = part.stripTrailing().endsWith("\\");
      i++;
      if (!goesOn || i >= lines.size() || i - first > MOST_JOINED) {
        break;
      }
      part = " " + lines.get(i);
    }
    return new ToolCall(found.group(1), options, first + 1);
  }

  private static void take(String part, int line, Map<String, Option> options) {
    String text = part.length() > LONGEST_COMMAND ? part.substring(0, LONGEST_COMMAND) : part;
    Matcher option = OPTION.matcher(text);
    while (option.find()) {
      String value = option.group(2) == null ? "" : option.group(2);
      options.putIfAbsent(option.group(1), new Option(plain(value), line));
    }
  }

  private static String plain(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return bare.equals("\\") ? "" : bare.replaceAll("[\\\\;|&`]+$", "").strip();
  }
}

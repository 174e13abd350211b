package org.cannadvisor.intake.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain variables of a shell script, as far as a file name needs them: {@code bs=${1:-8}} makes
 * {@code net_bs$bs.onnx} into {@code net_bs8.onnx}; below {@code for bs in 1 16} a line stands for
 * one with each of the values.
 */
final class ShellNames {

  private static final int MOST = 100;
  private static final int LONGEST_LINE = 2000;
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "^\\s*(?:export\\s+|local\\s+)?(\\w{1,40})=[\"']?(?:\\$\\{\\d:-([\\w./-]{1,100})}|([\\w./-]{1,100}))[\"']?\\s*$");
  private static final Pattern USED = Pattern.compile("\\$(?:\\{(\\w{1,40})}|(\\w{1,40}))");

  private static final Pattern LOOP =
      Pattern.compile(
          "^\\s{0,40}for\\s{1,4}(\\w{1,40})\\s{1,4}in\\s{1,4}([\\w./ -]{1,200}?)\\s{0,4}(?:;|$)");

  private static final int MOST_TURNS = 16;

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<String>> turns = new HashMap<>();

  /** The lines that a line stands for: itself, or one for each turn of the loop that it is in. */
  List<String> each(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of(line);
    }
    String plain = expanded(line);
    Matcher loop = LOOP.matcher(line);
    if (loop.find() && turns.size() < MOST) {
      values.remove(loop.group(1));
      turns.put(loop.group(1), List.of(loop.group(2).split("\\s+")));
    }
    return turns.keySet().stream()
        .filter(name -> USED.matcher(plain).results().anyMatch(used -> named(used).equals(name)))
        .sorted()
        .findFirst()
        .map(name -> inTurn(plain, name))
        .orElse(List.of(plain));
  }

  private List<String> inTurn(String line, String name) {
    return turns.getOrDefault(name, List.of()).stream()
        .limit(MOST_TURNS)
        .map(value -> USED.matcher(line).replaceAll(used -> turned(used, name, value)))
        .toList();
  }

  private static String turned(MatchResult used, String name, String value) {
    return Matcher.quoteReplacement(named(used).equals(name) ? value : used.group());
  }

  private static String named(MatchResult used) {
    return used.group(1) == null ? used.group(2) : used.group(1);
  }

  /** The line with the variables of the lines above put in; what is not known stays as it is. */
  String expanded(String line) {
    if (line.length() > LONGEST_LINE) {
      return line;
    }
    Matcher assigned = ASSIGNED.matcher(line);
    if (assigned.find() && values.size() < MOST) {
      values.put(
          assigned.group(1), assigned.group(2) == null ? assigned.group(3) : assigned.group(2));
    }
    return line.indexOf('$') < 0 ? line : USED.matcher(line).replaceAll(this::value);
  }

  private String value(MatchResult used) {
    return Matcher.quoteReplacement(values.getOrDefault(named(used), used.group()));
  }
}

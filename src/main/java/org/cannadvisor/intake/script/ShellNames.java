package org.cannadvisor.intake.script;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain variables of a shell script, as far as a file name needs them: {@code bs=${1:-8}} makes
 * {@code net_bs$bs.onnx} into {@code net_bs8.onnx}.
 */
final class ShellNames {

  private static final int MOST = 100;
  private static final int LONGEST_LINE = 2000;
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "^\\s*(?:export\\s+|local\\s+)?(\\w{1,40})=[\"']?(?:\\$\\{\\d:-([\\w./-]{1,100})}|([\\w./-]{1,100}))[\"']?\\s*$");
  private static final Pattern USED = Pattern.compile("\\$(?:\\{(\\w{1,40})}|(\\w{1,40}))");

  private final Map<String, String> values = new HashMap<>();

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
    String name = used.group(1) == null ? used.group(2) : used.group(1);
    return Matcher.quoteReplacement(values.getOrDefault(name, used.group()));
  }
}

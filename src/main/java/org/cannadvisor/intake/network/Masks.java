package org.cannadvisor.intake.network;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tensors that are indexed with a truth value for each row, {@code boxes[scores > 0.3]}: in a graph
 * this is a NonZero, and how many rows come out depends on the data.
 */
final class Masks {

  private static final Pattern MADE =
      Pattern.compile(
          "^\\s{0,60}(\\w{1,60})\\s?=\\s?[^=\"'\\[]{1,120}?(?:[<>]=?|==|!=)\\s?[^=].{0,80}$");
  private static final Pattern DIRECT =
      Pattern.compile(
          "\\b(\\w{1,60}\\[\\s?\\w[\\w.\\[\\]:, ]{0,60}?\\s?[<>]=?\\s?[\\w.]{1,40}\\s?\\])");
  private static final Pattern SELECT = Pattern.compile("\\b((?:torch\\.)?masked_select)\\(");

  private final Set<String> masks = new HashSet<>();

  /**
   * The call that selects rows by a mask in the next line of a source; empty where there is none.
   */
  Optional<Operators.Call> in(String line) {
    Matcher made = MADE.matcher(line);
    if (made.matches() && !line.contains(" if ") && !line.contains("lambda")) {
      masks.add(made.group(1));
      return Optional.empty();
    }
    Matcher select = SELECT.matcher(line);
    if (select.find()) {
      return Optional.of(new Operators.Call(select.group(1), "NonZero"));
    }
    Matcher direct = DIRECT.matcher(line);
    if (direct.find()) {
      return Optional.of(new Operators.Call(direct.group(1), "NonZero"));
    }
    for (String mask : masks) {
      int at = line.indexOf("[" + mask + "]");
      if (at > 0
          && Character.isLetterOrDigit(line.charAt(at - 1))
          && !line.contains("[" + mask + "] =")) {
        return Optional.of(
            new Operators.Call(line.substring(start(line, at), at + mask.length() + 2), "NonZero"));
      }
    }
    return Optional.empty();
  }

  private static int start(String line, int end) {
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(line.charAt(start - 1)) || line.charAt(start - 1) == '_')) {
      start--;
    }
    return start;
  }
}

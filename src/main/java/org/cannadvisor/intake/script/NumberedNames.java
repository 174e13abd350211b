package org.cannadvisor.intake.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.SampleOrder;

/**
 * Elements of an unsorted listing that belong to files which their number names:
 *
 * <pre>
 * mask = np.fromfile('{}_0.bin'.format(idx))
 * save(pictures[idx], mask)
 * </pre>
 */
final class NumberedNames {

  private static final int LONGEST_LINE = 500;

  /** Lines between an element of a listing and the file that its number names. */
  private static final int NEAR = 8;

  private static final Pattern TAKEN =
      Pattern.compile("(?<![\\w.])(\\w{1,60})\\[\\s?(i|idx|index|k|n|num|step)\\s?\\]");

  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^\\s{0,40}def (\\w{1,60})\\(\\s?([^)\\n]{1,200}?)\\s?\\)");

  private NumberedNames() {}

  /**
   * Files that are named by their number in a listing: whoever lists again, in another script or on
   * another day, may get another order.
   *
   * @param unsorted the variables that hold a listing in no order
   */
  static Optional<SampleOrder> at(SourceText text, int line, List<String> unsorted) {
    Matcher taken = TAKEN.matcher(text.lines().get(line));
    while (taken.find()) {
      String number = taken.group(2);
      if (isListing(text, taken.group(1), unsorted) && isNameOfFile(text, line, number)) {
        return Optional.of(
            new SampleOrder(Fact.UNTIED, taken.group(1), taken.group(), false, text.at(line + 1)));
      }
    }
    return Optional.empty();
  }

  /** A listing itself, or the parameter of a function that is called with one. */
  private static boolean isListing(SourceText text, String name, List<String> unsorted) {
    return unsorted.contains(name)
        || (!SampleOrderReader.isSorted(text, name)
            && unsorted.stream().anyMatch(list -> isHandedOver(text, list, name)));
  }

  /** Whether a function of the file has this parameter, and a call puts the list there. */
  private static boolean isHandedOver(SourceText text, String list, String parameter) {
    Matcher head = FUNCTION.matcher(text.content());
    while (head.find()) {
      int place = Arrays.asList(head.group(2).split("\\s*,\\s*")).indexOf(parameter);
      if (place >= 0 && isCalledWith(text, head.group(1), place, parameter, list)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalledWith(
      SourceText text, String function, int place, String parameter, String list) {
    String keyword = parameter + "\\s?=\\s?" + list + "(?![\\w.(\\[])";
    String placed = "(?:[^,()\\n]{0,80},){" + place + "}\\s?" + list + "(?![\\w.(\\[])";
    return Pattern.compile(
            "(?<!def )\\b" + function + "\\(\\s?(?:" + placed + "|[^\\n]{0,200}" + keyword + ")")
        .matcher(text.content())
        .find();
  }

  /** Whether the number alone makes the name of a file a few lines before or behind. */
  private static boolean isNameOfFile(SourceText text, int line, String number) {
    Pattern name =
        Pattern.compile(
            "[\"'/](?:\\{0?\\}|%d)(?:_\\d)?\\.(?:bin|npy|txt)[\"'](?:\\.format\\(|\\s?%\\s?)"
                + number
                + "\\b|[\"'/]\\{"
                + number
                + "\\}(?:_\\d)?\\.(?:bin|npy|txt)|str\\("
                + number
                + "\\)\\s?\\+\\s?[\"'](?:_\\d)?\\.(?:bin|npy|txt)");
    int from = Math.max(0, line - NEAR);
    return text.lines().subList(from, Math.min(text.lines().size(), line + NEAR)).stream()
        .anyMatch(one -> one.length() <= LONGEST_LINE && name.matcher(one).find());
  }
}

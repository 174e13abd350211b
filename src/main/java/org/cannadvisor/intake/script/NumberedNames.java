package org.cannadvisor.intake.script;

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
        || (unsorted.stream().anyMatch(list -> isHandedOver(text, list))
            && Pattern.compile("(?m)^\\s{0,40}def \\w{1,60}\\([^)\\n]{0,200}\\b" + name + "\\b")
                .matcher(text.content())
                .find()
            && !SampleOrderReader.isSorted(text, name));
  }

  private static boolean isHandedOver(SourceText text, String list) {
    return Pattern.compile("(?m)^\\s{0,40}(?!def )\\w{1,60}\\([^)\\n]{0,200}\\b" + list + "\\b")
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

package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SampleOrder;

/**
 * Finds evaluations that number the files of a folder as the file system happens to list them, and
 * look labels up by that number, or name files by it.
 *
 * <pre>
 * files = os.listdir("result")
 * for i, name in enumerate(files):
 *     hit += predicted(name) == labels[i]
 * </pre>
 */
public final class SampleOrderReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 500;

  /** Lines of a loop that are looked at. */
  private static final int LOOP = 30;

  private static final String LISTS = "(?:os\\.listdir|glob\\.i?glob|glob|os\\.scandir)\\(";
  private static final Pattern LISTED =
      Pattern.compile("^\\s{0,40}(\\w{1,60})\\s?=\\s?(?:list\\(|\\[.{0,80}\\bin )?" + LISTS);
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\bfor\\s{1,4}(\\w{1,60})\\s?,\\s?\\(?[\\w, ]{1,60}\\)?\\s{1,4}in\\s{1,4}enumerate\\(\\s?(?:tqdm(?:\\.tqdm)?\\()?\\s?(\\w{1,60}(?:\\.\\w{1,60})?\\(?)");
  private static final String LABELS =
      "(\\w{0,40}(?:label|truth|target|anno|(?<![a-z])gts?(?![a-z]))\\w{0,40})";
  private static final Pattern ZIPPED =
      Pattern.compile("\\bzip\\(\\s?(\\w{1,60})\\s?,\\s?" + LABELS + "\\s?\\)");

  /** Lines between an element of a listing and the file that its number names. */
  private static final int NEAR = 8;

  private static final Pattern TAKEN =
      Pattern.compile("(?<![\\w.])(\\w{1,60})\\[\\s?(i|idx|index|k|n|num|step)\\s?\\]");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && (text.content().contains("listdir(")
            || text.content().contains("glob(")
            || text.content().contains("scandir("))
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<SampleOrder> found(SourceText text) {
    List<String> unsorted = unsorted(text);
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE) {
        Optional<SampleOrder> one = numbered(text, i, unsorted);
        one = one.isPresent() ? one : zipped(text, i, unsorted);
        one = one.isPresent() ? one : named(text, i, unsorted);
        if (one.isPresent()) {
          return one;
        }
      }
    }
    return Optional.empty();
  }

  /** The variables that hold a listing which nothing puts into an order. */
  private static List<String> unsorted(SourceText text) {
    var names = new ArrayList<String>();
    for (String line : text.lines()) {
      Matcher listed = LISTED.matcher(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
      if (listed.find() && !isSorted(text, listed.group(1))) {
        names.add(listed.group(1));
      }
    }
    return names;
  }

  private static boolean isSorted(SourceText text, String name) {
    return Pattern.compile(
            "(?<!\\w)" + name + "\\.sort\\(|sorted\\([^\\n]{0,80}(?<!\\w)" + name + "(?!\\w)")
        .matcher(text.content())
        .find();
  }

  private static Optional<SampleOrder> numbered(SourceText text, int line, List<String> unsorted) {
    Matcher loop = NUMBERED.matcher(text.lines().get(line));
    if (!loop.find() || !(unsorted.contains(loop.group(2)) || loop.group(2).matches(LISTS))) {
      return Optional.empty();
    }
    Pattern taken = Pattern.compile("(?<![\\w.])" + LABELS + "\\[\\s?" + loop.group(1) + "\\s?\\]");
    for (int i = line + 1; i < Math.min(text.lines().size(), line + LOOP); i++) {
      Matcher label = taken.matcher(text.lines().get(i));
      if (text.lines().get(i).length() <= LONGEST_LINE && label.find()) {
        return said(text, loop.group(2).replace("(", "()"), label.group(1), i);
      }
    }
    return Optional.empty();
  }

  private static Optional<SampleOrder> zipped(SourceText text, int line, List<String> unsorted) {
    Matcher both = ZIPPED.matcher(text.lines().get(line));
    return both.find() && unsorted.contains(both.group(1))
        ? said(text, both.group(1), both.group(2), line)
        : Optional.empty();
  }

  /**
   * Files that are named by their number in a listing: whoever lists again, in another script or on
   * another day, may get another order.
   */
  private static Optional<SampleOrder> named(SourceText text, int line, List<String> unsorted) {
    Matcher taken = TAKEN.matcher(text.lines().get(line));
    while (taken.find()) {
      String number = taken.group(2);
      if (isListing(text, taken.group(1), unsorted) && isNameOfFile(text, line, number)) {
        return Optional.of(
            new SampleOrder(Fact.UNTIED, taken.group(1), taken.group(), text.at(line + 1)));
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
            && !isSorted(text, name));
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

  /** Labels that are made from the listing itself are in its order, whatever that is. */
  private static Optional<SampleOrder> said(SourceText text, String list, String labels, int line) {
    Pattern same =
        Pattern.compile(
            "(?m)^\\s{0,40}"
                + labels
                + "\\s?(?:=|\\.append\\()[^\\n]{0,200}(?<!\\w)"
                + Pattern.quote(list)
                + "(?!\\w)");
    boolean appended =
        text.content().contains(labels + ".append(") && text.content().contains("in " + list);
    return same.matcher(text.content()).find() || appended
        ? Optional.empty()
        : Optional.of(new SampleOrder(Fact.UNTIED, list, labels, text.at(line + 1)));
  }
}

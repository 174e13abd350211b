package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NumberedFiles;
import org.cannadvisor.model.SampleOrder;

/**
 * Finds evaluations that number the files of a folder as the file system happens to list them, or
 * by their names, and look labels up by that number; and scripts that name files by a plain number.
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
      Pattern.compile(
          "^\\s{0,40}(\\w{1,60})\\s?=\\s?(?:sorted\\(\\s?)?(?:list\\(|\\[.{0,80}\\bin )?" + LISTS);
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\bfor\\s{1,4}(\\w{1,60})\\s?,\\s?\\(?[\\w, ]{1,60}\\)?\\s{1,4}in\\s{1,4}enumerate\\(\\s?(?:tqdm(?:\\.tqdm)?\\()?\\s?(\\w{1,60}(?:\\.\\w{1,60})?\\(?)");
  private static final String LABELS =
      "(\\w{0,40}(?:label|truth|target|anno|(?<![a-z])gts?(?![a-z]))\\w{0,40})";
  private static final Pattern ZIPPED =
      Pattern.compile("\\bzip\\(\\s?(\\w{1,60})\\s?,\\s?" + LABELS + "\\s?\\)");

  private static final String COUNTER =
      "(?:i|j|k|n|idx|index|num|cnt|count|step|batch_idx|iter|it)";
  private static final Sought NUMBERED_FILE =
      Sought.of(
          "[\\w/._-]{0,40}\\{"
              + COUNTER
              + "\\}\\.(?:bin|npy)[\"']|\\bstr\\(\\s?"
              + COUNTER
              + "\\s?\\)\\s?[+]\\s?[\"']\\.(?:bin|npy)[\"']|%d\\.(?:bin|npy)[\"']\\s?%|\\{\\}\\.(?:bin|npy)[\"']\\.format\\(\\s?"
              + COUNTER
              + "\\s?\\)");
  private static final Sought WRITES = Sought.of("\\.tofile\\(|np\\.save\\(");

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
            || text.content().contains("scandir(")
            || WRITES.isIn(text.content()))
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    numberedFiles(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<NumberedFiles> numberedFiles(SourceText text) {
    if (!WRITES.isIn(text.content())) {
      return Optional.empty();
    }
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && NUMBERED_FILE.isIn(line)) {
        return Optional.of(new NumberedFiles(Fact.UNTIED, text.at(i + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<SampleOrder> found(SourceText text) {
    List<String> listed = listed(text);
    List<String> unsorted = listed.stream().filter(name -> !isSorted(text, name)).toList();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE) {
        Optional<SampleOrder> one = numbered(text, i, listed);
        one = one.isPresent() ? one : zipped(text, i, listed);
        one = one.isPresent() ? one : NumberedNames.at(text, i, unsorted);
        if (one.isPresent()) {
          return one;
        }
      }
    }
    return Optional.empty();
  }

  /** The variables that hold a listing which nothing puts into an order of its own choice. */
  private static List<String> listed(SourceText text) {
    var names = new ArrayList<String>();
    for (String line : text.lines()) {
      Matcher listed = LISTED.matcher(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
      if (listed.find() && !isOrderedByKey(text, listed.group(1))) {
        names.add(listed.group(1));
      }
    }
    return names;
  }

  static boolean isSorted(SourceText text, String name) {
    return sortingOf(text, name).find();
  }

  private static boolean isOrderedByKey(SourceText text, String name) {
    Matcher sorting = sortingOf(text, name);
    while (sorting.find()) {
      if (sorting.group().contains("key")) {
        return true;
      }
    }
    return Pattern.compile("natsort|shuffle\\(\\s?" + name).matcher(text.content()).find();
  }

  private static Matcher sortingOf(SourceText text, String name) {
    return Pattern.compile(
            "(?<!\\w)"
                + name
                + "\\.sort\\([^\\n]{0,120}|sorted\\([^\\n]{0,80}(?<!\\w)"
                + name
                + "(?!\\w)[^\\n]{0,120}|(?m:^)\\s{0,40}"
                + name
                + "\\s?=\\s?sorted\\([^\\n]{0,200}")
        .matcher(text.content());
  }

  private static Optional<SampleOrder> numbered(SourceText text, int line, List<String> listed) {
    Matcher loop = NUMBERED.matcher(text.lines().get(line));
    if (!loop.find() || !(listed.contains(loop.group(2)) || loop.group(2).matches(LISTS))) {
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

  private static Optional<SampleOrder> zipped(SourceText text, int line, List<String> listed) {
    Matcher both = ZIPPED.matcher(text.lines().get(line));
    return both.find() && listed.contains(both.group(1))
        ? said(text, both.group(1), both.group(2), line)
        : Optional.empty();
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
    boolean listedToo =
        isSorted(text, list)
            && Pattern.compile(
                    "(?m)^\\s{0,40}" + labels + "\\s?=[^\\n]{0,80}(?:listdir|glob|scandir)\\(")
                .matcher(text.content())
                .find();
    boolean appended =
        text.content().contains(labels + ".append(") && text.content().contains("in " + list);
    return same.matcher(text.content()).find() || appended || listedToo
        ? Optional.empty()
        : Optional.of(
            new SampleOrder(Fact.UNTIED, list, labels, isSorted(text, list), text.at(line + 1)));
  }
}

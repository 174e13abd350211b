package org.cannadvisor.intake.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * Width and height of a picture that are taken the other way round: the size of PIL is (width,
 * height), the shape of an array (height, width). Names that are only misnomers do no harm: {@code
 * w, h = a.shape; b = np.empty((w, h, 3))} makes an array of the same shape.
 */
final class SwappedSizes {

  private static final int LONGEST_LINE = 300;

  /** Lines behind it in which the two are looked for. */
  private static final int NEAR = 60;

  private static final String HEIGHT = "((?:\\w{1,20}_)?(?:h|height))";
  private static final String WIDTH = "((?:\\w{1,20}_)?(?:w|width))";
  private static final Pattern SWAPPED =
      Pattern.compile(
          "(?<![\\w.])"
              + HEIGHT
              + "\\s?,\\s?"
              + WIDTH
              + "\\s?=\\s?[\\w.]{1,60}(?:\\([^()]{0,80}\\))?\\.size\\s*(?:#.*)?$"
              + "|(?<![\\w.])"
              + WIDTH
              + "\\s?,\\s?"
              + HEIGHT
              + "(?:\\s?,\\s?\\w{1,20})?\\s?=\\s?[\\w.]{1,60}\\.shape(?:\\[(?:0\\s?:|:)\\s?[23]\\])?\\s*(?:#.*)?$");

  private SwappedSizes() {}

  /** What a line shows of it, unless all that is done with the two is right all the same. */
  static Optional<String> at(SourceText text, int line) {
    Matcher swapped = SWAPPED.matcher(text.lines().get(line).stripTrailing());
    if (!swapped.find()) {
      return Optional.empty();
    }
    boolean picture = swapped.group(1) != null;
    String first = swapped.group(picture ? 1 : 3);
    String second = swapped.group(picture ? 2 : 4);
    return isOnlyAMisnomer(text, line, first, second, picture)
        ? Optional.empty()
        : Optional.of(swapped.group().strip());
  }

  /** Whether the two are used, and each time in the order in which they were taken. */
  private static boolean isOnlyAMisnomer(
      SourceText text, int line, String first, String second, boolean picture) {
    Pattern used = Pattern.compile("(?<![\\w.])(?:" + first + "|" + second + ")(?![\\w])");
    List<String> uses =
        text.lines().subList(line + 1, Math.min(text.lines().size(), line + NEAR)).stream()
            .takeWhile(next -> !next.matches("\\s{0,40}(?:async )?(?:def|class) .*"))
            .filter(next -> next.length() <= LONGEST_LINE && used.matcher(next).find())
            .toList();
    Pattern right = right(first, second, picture);
    return !uses.isEmpty()
        && uses.stream()
            .map(use -> use.replaceFirst("#.*$", ""))
            .map(use -> right.matcher(use).replaceAll(" "))
            .noneMatch(rest -> used.matcher(rest).find());
  }

  /** What both orders have in common, and what takes them in the order of an array or of PIL. */
  private static Pattern right(String first, String second, boolean picture) {
    String both = first + "\\s?,\\s?" + second;
    String takes =
        picture
            ? "\\.resize\\(\\s?\\(?|Image\\.new\\([^(]{0,40},\\s?\\(|\\.thumbnail\\(\\s?\\(?"
            : "(?:empty|zeros|ones|full|reshape|broadcast_to|view|tile)\\(\\s?[\\[(]?(?:\\w{1,20}\\s?,\\s?){0,3}";
    return Pattern.compile(
        "(?:"
            + takes
            + ")"
            + both
            + "(?![\\w.])|(?:max|min)\\(\\s?"
            + both
            + "\\s?\\)|(?<![\\w.])"
            + first
            + "\\s?\\*\\s?"
            + second
            + "(?![\\w.])|print\\([^\\n]*|logg(?:er|ing)\\.\\w+\\([^\\n]*");
  }
}

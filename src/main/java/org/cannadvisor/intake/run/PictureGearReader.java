package org.cannadvisor.intake.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.CodeSlip.What;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Finds calls that tell a dynamic model the width of the next picture where it takes the height.
 * Where both sizes were converted the runtime has nothing to complain of.
 *
 * <pre>
 * aclmdlSetDynamicHWSize(id, dataset, index, size.width, size.height);
 * </pre>
 */
public final class PictureGearReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.(?:py|c|cc|cpp|cxx|h|hpp)");
  private static final Sought CALL =
      Sought.of("(?:aclmdlSetDynamicHWSize|set_dynamic_hw_size)\\s?\\(");

  /** The last two arguments, of plain names. */
  private static final Pattern SIZES =
      Pattern.compile(
          "(?s)^[^;]{1,200}?,\\s{0,40}([\\w.>:-]{1,60})\\s?,\\s{0,40}([\\w.>:-]{1,60})\\s?\\)");

  private static final Pattern WIDTH =
      Pattern.compile("(?:.*[a-z_.>]|)(?:W|(?<![a-z])w|[Ww]idth|WIDTH|cols)_?");
  private static final Pattern HEIGHT =
      Pattern.compile("(?:.*[a-z_.>]|)(?:H|(?<![a-z])h|[Hh]eight|HEIGHT|rows)_?");

  /** Characters of a call that are looked at. */
  private static final int REACH = 300;

  @Override
  public Kind kind() {
    return Kind.RUN_COMMAND;
  }

  @Override
  public boolean recognises(SourceText text) {
    return PROGRAM.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && CALL.isIn(text.content())
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int i = 0; i < text.lines().size(); i++) {
      swapped(text, i).ifPresent(reading::add);
    }
    return reading;
  }

  private static Optional<CodeSlip> swapped(SourceText text, int index) {
    String line = text.lines().get(index);
    Matcher call = CALL.in(line);
    if (isRemark(line) || !call.find()) {
      return Optional.empty();
    }
    Matcher sizes = SIZES.matcher(arguments(text, index, call.end()));
    return sizes.find()
            && WIDTH.matcher(sizes.group(1)).matches()
            && HEIGHT.matcher(sizes.group(2)).matches()
        ? Optional.of(
            new CodeSlip(
                Fact.UNTIED,
                What.WIDTH_FOR_HEIGHT,
                sizes.group(1) + ", " + sizes.group(2),
                text.at(index + 1)))
        : Optional.empty();
  }

  private static boolean isRemark(String line) {
    String code = line.strip();
    return code.startsWith("//") || code.startsWith("#") || code.startsWith("*");
  }

  /** What follows the bracket of a call, of this line and the two behind it. */
  private static String arguments(SourceText text, int index, int start) {
    int last = Math.min(text.lines().size(), index + 3);
    String rest = String.join("\n", text.lines().subList(index, last)).substring(start);
    return rest.substring(0, Math.min(rest.length(), REACH));
  }
}

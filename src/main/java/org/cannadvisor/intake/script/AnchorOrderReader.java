package org.cannadvisor.intake.script;

import java.util.Arrays;
import java.util.Locale;
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
 * Finds decoders of YOLO whose anchors stand in the other order than their grids: a coarse grid has
 * the large anchors.
 *
 * <pre>
 * const int kGrids[3] = {13, 26, 52};
 * const float kAnchors[3][6] = {{10, 13, 16, 30, 33, 23}, …, {116, 90, 156, 198, 373, 326}};
 * w = exp(p[2]) * kAnchors[k][2 * a];      // of grid kGrids[k]
 * </pre>
 */
public final class AnchorOrderReader implements FactReader {

  private static final int LONGEST = 1 << 18;

  /** Three grids with three anchors each, of which each has two sides. */
  private static final int NUMBERS = 18;

  private static final int OF_GRID = 6;

  private static final Pattern FILE = Pattern.compile(".*\\.(?:py|c|cc|cpp|cxx|h|hpp)");

  private static final Pattern GRIDS =
      Pattern.compile(
          "(?i)\\b(\\w{0,30}(grid|stride|downsample)\\w{0,30})\\s?(?:\\[\\w{0,30}\\])?\\s?=?\\s?[\\[{(]\\s?(\\d{1,4})\\s?,\\s?(\\d{1,4})\\s?,\\s?(\\d{1,4})\\s?[\\]})]");

  private static final Pattern ANCHORS =
      Pattern.compile(
          "(?i)\\b(\\w{0,30}anchors?\\w{0,30})\\s?(?:\\[[^\\]\\n]{0,40}\\]){0,3}\\s?=?\\s?([\\[{(][\\s\\d.,f\\[\\]{}()]{30,600})");

  /** What turns the order round, or says which anchors belong to a grid. */
  private static final Sought ORDERED = Sought.of("(?i)mask|reverse|::\\s?-1|\\[\\s?2\\s?-");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && text.content().toLowerCase(Locale.ROOT).contains("anchor")
        && slip(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    slip(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<CodeSlip> slip(SourceText text) {
    String code = text.content();
    Matcher grids = GRIDS.matcher(code);
    Matcher anchors = ANCHORS.matcher(code);
    if (!grids.find() || !anchors.find() || ORDERED.isIn(code)) {
      return Optional.empty();
    }
    int order = order(numbers(anchors.group(2)));
    int sizes = order(grids);
    boolean coarseFirst = grids.group(2).equalsIgnoreCase("grid") ? sizes > 0 : sizes < 0;
    boolean crossed = sizes != 0 && (coarseFirst ? order > 0 : order < 0);
    return crossed && areUsedTogether(anchors.group(1), grids.group(1), code)
        ? Optional.of(said(anchors, text))
        : Optional.empty();
  }

  private static CodeSlip said(Matcher anchors, SourceText text) {
    int line = (int) text.content().substring(0, anchors.start()).lines().count();
    boolean within = anchors.start() > 0 && text.content().charAt(anchors.start() - 1) != '\n';
    int number = within ? line : line + 1;
    return new CodeSlip(
        Fact.UNTIED, What.ANCHORS_CROSSED, text.lines().get(number - 1).strip(), text.at(number));
  }

  /** Whether one loop counts through both. */
  private static boolean areUsedTogether(String anchors, String grids, String code) {
    Matcher used =
        Pattern.compile(
                "(?<!\\w)" + anchors + "\\[(\\w{1,30})\\](?!\\s?(?:\\[[^\\]]{0,30}\\]\\s?)?=[^=])")
            .matcher(code);
    while (used.find()) {
      if (!used.group(1).matches("\\d+|k[A-Z].*|[A-Z_0-9]+")
          && code.contains(grids + "[" + used.group(1) + "]")) {
        return true;
      }
    }
    return false;
  }

  private static int order(Matcher grids) {
    int first = Integer.parseInt(grids.group(3));
    int second = Integer.parseInt(grids.group(4));
    int third = Integer.parseInt(grids.group(5));
    return first < second && second < third ? 1 : first > second && second > third ? -1 : 0;
  }

  private static double[] numbers(String list) {
    return Pattern.compile("\\d{1,4}(?:\\.\\d{1,5})?")
        .matcher(list)
        .results()
        .mapToDouble(number -> Double.parseDouble(number.group()))
        .toArray();
  }

  /** Whether the anchors grow from grid to grid, shrink, or neither. */
  private static int order(double[] anchors) {
    if (anchors.length != NUMBERS) {
      return 0;
    }
    double first = sum(anchors, 0);
    double second = sum(anchors, 1);
    double third = sum(anchors, 2);
    return first < second && second < third ? 1 : first > second && second > third ? -1 : 0;
  }

  private static double sum(double[] anchors, int grid) {
    return Arrays.stream(anchors, grid * OF_GRID, (grid + 1) * OF_GRID).sum();
  }
}

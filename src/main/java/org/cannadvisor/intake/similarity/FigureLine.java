package org.cannadvisor.intake.similarity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Figures in one line, each behind the word for it:
 *
 * <pre>
 * output[0] cos_sim=0.9999 max_abs=0.02
 * 第 3 帧 余弦相似度: 0.83
 * [INFO] logits cosine similarity (om, onnx) = 71.2%
 * </pre>
 */
final class FigureLine {

  /**
   * A word between the metric and its number ends here; farther off it belongs to another thing.
   */
  private static final int REACH = 40;

  private static final int LONGEST_NAME = 80;

  private static final Pattern METRIC = Metric.any();
  private static final Sought NUMBER =
      Sought.of(
          "(?i)(?<![\\w.])([-+]?(?:\\d{1,12}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:e[-+]?\\d{1,3})?|nan|[-+]?inf)(?![\\w])(?!\\.\\d)(\\s?[%％])?");
  private static final Pattern ASIDE = Pattern.compile("\\s?[(（][^()（）]{0,60}[)）]");
  private static final Sought BOUND =
      Sought.of(
          "(?i)[;。；,，<>≥≤]|near|close to|接近|threshold|target|should|must|至少|要求|阈值|标准|低于|高于|大于|小于|above|below|over|under|than");
  private static final Pattern BOUND_BEHIND =
      Pattern.compile("(?i)\\s?(?:以上|以下|以内|or (?:more|above|higher|better))");

  /** What stands beside a cosine without saying that it is an error. */
  private static final Pattern BESIDE =
      Pattern.compile("(?i)(?<![\\w-])(max|mean|avg|diff|err(?:or)?|l1)\\s?[:= ]\\s?(?=[-\\d.])");

  private static final String ONE_LISTED =
      "[\\s|,，/;、]{1,6}(?=\\S{0,30}[A-Za-z\\u4e00-\\u9fff])[^\\s|,，;、:=]{1,30}[\\s:=]{1,3}([01]\\.\\d{2,12})(?![\\d%])";

  private static final Pattern LISTED = Pattern.compile(ONE_LISTED);
  private static final Pattern LIST = Pattern.compile("\\s?[:：=]?(?:" + ONE_LISTED + "){2,64}\\s*");

  private static final Pattern ONLY_SIGNS = Pattern.compile("[\\s:：=|(\\[]*");
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)^(?:\\s{0,20}(?:\\[[^\\]]{0,40}]|\\d{4}[-/]\\d\\d[-/]\\d\\d[ t]?|\\d\\d:\\d\\d:\\d\\d[.,\\d]{0,8}|(?:info|debug|warning)\\b:?|[-*•>#]))+\\s{0,4}");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s:：=,，|>*'\"-]+|[\\s:：=,，|>*'\"(（\\[-]+$");

  private FigureLine() {}

  /** The figures of a line; empty where it has none. */
  static Optional<Figures> in(String line, int number) {
    Matcher metric = METRIC.matcher(line);
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    int first = -1;
    boolean found = metric.find();
    while (found) {
      int start = metric.start();
      Metric which = which(metric);
      int from = metric.end();
      found = metric.find();
      int to = found ? metric.start() : line.length();
      String behind = line.substring(from, to);
      Optional<Double> value =
          which == Metric.COSINE
              ? leastOfList(behind).or(() -> value(which, behind))
              : value(which, behind);
      if (value.isPresent()) {
        first = first < 0 ? start : first;
        Metric carried = which == Metric.COSINE_DISTANCE ? Metric.COSINE : which;
        values.putIfAbsent(carried, which.carried(value.get()));
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() == 1 && values.containsKey(Metric.COSINE)) {
      beside(line.substring(first), values);
    }
    String name = name(line.substring(0, first));
    return Optional.of(new Figures(name, "", Sort.of(name), values, number));
  }

  /** {@code cos: p3 0.999, p4 0.41}: of several named figures the least tells. */
  private static Optional<Double> leastOfList(String behind) {
    if (!LIST.matcher(behind).matches()) {
      return Optional.empty();
    }
    return LISTED
        .matcher(behind)
        .results()
        .map(found -> Double.parseDouble(found.group(1)))
        .min(Double::compare);
  }

  private static void beside(String rest, Map<Metric, Double> values) {
    Matcher beside = BESIDE.matcher(rest);
    while (beside.find()) {
      Matcher number = NUMBER.in(rest).region(beside.end(), rest.length());
      if (number.lookingAt()) {
        boolean max = beside.group(1).equalsIgnoreCase("max");
        values.putIfAbsent(
            max ? Metric.MAX_ABSOLUTE : Metric.MEAN_ABSOLUTE, number(number.group(1)));
      }
    }
  }

  private static Metric which(Matcher found) {
    for (Metric metric : Metric.values()) {
      if (found.group(metric.group()) != null) {
        return metric;
      }
    }
    throw new IllegalStateException("no metric in " + found.group());
  }

  private static Optional<Double> value(Metric metric, String behind) {
    Matcher aside = ASIDE.matcher(behind);
    boolean skips = aside.lookingAt() && !NUMBER.isIn(aside.group());
    String rest = skips ? behind.substring(aside.end()) : behind;
    Matcher number = NUMBER.in(rest);
    if (!number.find() || number.start() > REACH) {
      return Optional.empty();
    }
    boolean bound =
        BOUND.isIn(rest.substring(0, number.start()))
            || BOUND_BEHIND.matcher(rest.substring(number.end())).lookingAt();
    boolean direct = ONLY_SIGNS.matcher(rest.substring(0, number.start())).matches();
    return bound ? Optional.empty() : value(metric, number, direct);
  }

  /** A whole number between words counts something else. */
  private static Optional<Double> value(Metric metric, Matcher number, boolean direct) {
    String digits = number.group(1);
    boolean percent = number.group(2) != null;
    double value = number(digits) / (percent ? 100 : 1);
    if (metric != Metric.COSINE && metric != Metric.COSINE_DISTANCE) {
      return Optional.of(value);
    }
    boolean plain = digits.indexOf('.') >= 0 || percent || (direct && (value == 0 || value == 1));
    return Double.isNaN(value) || (plain && isCosine(value))
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Rounding makes a cosine a little larger than 1. */
  static boolean isCosine(double value) {
    return Math.abs(value) <= 1.001;
  }

  /** NaN for what is no number. */
  static double number(String digits) {
    String word = digits.toLowerCase(Locale.ROOT);
    if (word.endsWith("inf")) {
      return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return word.equals("nan") ? Double.NaN : Double.parseDouble(word);
  }

  /** A cell of a table that is one number; empty for anything else. */
  static Optional<Double> cell(String cell) {
    Matcher number = NUMBER.in(cell.strip());
    return number.matches()
        ? Optional.of(number(number.group(1)) / (number.group(2) == null ? 1 : 100))
        : Optional.empty();
  }

  private static String name(String before) {
    Matcher stamp = STAMP.matcher(before);
    String rest = stamp.find() ? kept(before, stamp.end()) : before;
    String name = ENDS.matcher(rest).replaceAll("");
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  /** A number between brackets is no stamp but the name itself: {@code [3] cos 0.9}. */
  private static String kept(String before, int end) {
    return before.substring(end).isBlank() ? before : before.substring(end);
  }
}

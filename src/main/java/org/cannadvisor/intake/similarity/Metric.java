package org.cannadvisor.intake.similarity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a figure of a comparison measures, by the words that people use for it. */
enum Metric {
  /** 1 − cosine; read as a cosine. */
  COSINE_DISTANCE("cos(?:ine)?[ _-]?dist(?:ance)?|余弦距离"),
  COSINE(
      "(?<![a-z])cos(?:ine)?(?:[ _-]?sim(?:ilarity)?)?(?![a-z])|(?<![a-z])similarity(?![a-z])"
          + "|余弦(?:相似(?:度|性))?|相似度"),
  MAX_RELATIVE(
      "(?:max(?:imum)?|greatest)[ _-]?rel(?:ative)?(?:[ _-]?(?:diff(?:erence)?|err(?:or)?))?(?![a-z])|最大相对误差"),
  MEAN_RELATIVE(
      "(?:(?:mean|avg|average)[ _-]?)?(?<![a-z])rel(?:ative)?[ _-]?(?:diff(?:erence)?|err(?:or)?)(?![a-z])"
          + "|(?:平均)?相对误差"),
  MAX_ABSOLUTE(
      "(?:max(?:imum)?|greatest|largest)[ _-]?(?:abs(?:olute)?[ _-]?)?(?:diff(?:erence)?|err(?:or)?)(?![a-z])"
          + "|max[ _-]?abs(?![a-z])|max(?:imum)? ?\\|(?:diff|err|delta)\\w{0,8}\\||(?<![a-z])(?:diff(?:erence)?|err(?:or)?)[ _]max(?![a-z])|最大(?:绝对)?(?:误差|差值?|偏差)"),
  MEAN_ABSOLUTE(
      "(?:mean|avg|average)[ _-]?(?:abs(?:olute)?[ _-]?)?(?:diff(?:erence)?|err(?:or)?)(?![a-z])"
          + "|(?:mean|avg)[ _-]?abs(?![a-z])|(?:mean|avg|average) ?\\|(?:diff|err|delta)\\w{0,8}\\||(?<![a-z])(?:diff(?:erence)?|err(?:or)?)[ _](?:mean|avg)(?![a-z])|(?<![a-z])mae(?![a-z])|平均(?:绝对)?(?:误差|差值?|偏差)");

  private static final int LONGEST_CELL = 60;

  private final String words;
  private final Pattern inCell;

  Metric(String words) {
    this.words = words;
    this.inCell = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /** One expression for all of them; the group of each has its {@link #group()}. */
  static Pattern any() {
    var all = new StringBuilder();
    for (Metric metric : values()) {
      all.append(all.isEmpty() ? "" : "|")
          .append("(?<" + metric.group() + ">" + metric.words + ")");
    }
    return Pattern.compile(all.toString(), Pattern.CASE_INSENSITIVE);
  }

  String group() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** The metric that the head of a column names. */
  static Optional<Metric> ofColumn(String head) {
    if (head.length() > LONGEST_CELL) {
      return Optional.empty();
    }
    for (Metric metric : values()) {
      if (metric.inCell.matcher(head).find()) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }

  /** The value under the name of the metric that facts carry, see {@link Figures}. */
  double carried(double value) {
    return this == COSINE_DISTANCE ? 1 - value : value;
  }
}

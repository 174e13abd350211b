package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says of each batch size that it names. */
final class BatchParts {

  /** Things of which a batch has several, as an expression. */
  static final String THINGS =
      "(?:pictures?|images?|frames?|sentences?|clips?|videos?|samples?|utterances?|texts?)";

  /** A batch and how many are in it. */
  private static final Pattern BATCH =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(?:batch(?:[ _-]?size)?|bs|(?:videos|samples|imgs)_per_gpu)"
              + "\\s{0,2}(?:=|:|：|is|of|为|等于|取|设为)?\\s{0,2}(\\d{1,3})(?![\\d.%])"
              + "|with (\\d{1,3}|one|two|four|eight|sixteen) "
              + THINGS
              + "\\b|with (\\d{1,3}) (?:or|and) \\d{1,3}\\b|(?<![\\d.])(\\d{1,3})\\s?(?:张图?|个样本|条语音|句)?\\s?(?:一批|一起送|同时(?:送|推理)))");

  /**
   * One of them.
   *
   * @param batch how many samples
   * @param words what stands behind the number, up to the next batch size
   */
  record Part(int batch, String words) {}

  private BatchParts() {}

  /** The line, cut where a batch is named; each part goes on to the next. */
  static List<Part> of(String line) {
    var parts = new ArrayList<Part>();
    Matcher batch = BATCH.matcher(line);
    int from = -1;
    int size = 0;
    while (batch.find()) {
      if (from >= 0) {
        parts.add(new Part(size, line.substring(from, batch.start())));
      }
      from = batch.end();
      size = size(batch);
    }
    if (from >= 0) {
      parts.add(new Part(size, line.substring(from)));
    }
    return parts;
  }

  /** What stands before the first batch that is named. */
  static String head(String line) {
    Matcher batch = BATCH.matcher(line);
    return batch.find() ? line.substring(0, batch.start()) : line;
  }

  private static int size(Matcher batch) {
    for (int group = 1; group <= batch.groupCount(); group++) {
      if (batch.group(group) != null) {
        return number(batch.group(group).toLowerCase(Locale.ROOT));
      }
    }
    return 0;
  }

  private static int number(String word) {
    return switch (word) {
      case "one" -> 1;
      case "two" -> 2;
      case "four" -> 4;
      case "eight" -> 8;
      case "sixteen" -> 16;
      default -> Integer.parseInt(word);
    };
  }
}

package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchComplaint;
import org.cannadvisor.model.BatchFigure;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads in sentences with which batch size results are right and with which they are not.
 *
 * <pre>
 * - om, videos_per_gpu=1: top1 0.709
 * With 2 pictures the classes are right, with 4 or 8 only the first.
 * batch 大于 1 时只有第一张图的结果正确
 * </pre>
 */
public final class BatchReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final int MOST = 20;

  private static final String THINGS =
      "(?:pictures?|images?|frames?|sentences?|clips?|videos?|samples?|utterances?|texts?)";

  /** A batch and how many are in it. */
  private static final Pattern BATCH =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(?:batch(?:[ _-]?size)?|bs|(?:videos|samples|imgs)_per_gpu)"
              + "\\s{0,2}(?:=|:|：|is|of|为|等于|取|设为)?\\s{0,2}(\\d{1,3})(?![\\d.%])"
              + "|with (\\d{1,3}|one|two|four|eight|sixteen) "
              + THINGS
              + "\\b|with (\\d{1,3}) (?:or|and) \\d{1,3}\\b|(?<![\\d.])(\\d{1,3})\\s?(?:张图?|个样本|条语音|句)?\\s?(?:一批|一起送|同时(?:送|推理)))");

  /** More than one at once, whatever the number. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?:batch(?:[ _-]?size)?|\\bbs)\\s{0,2}(?:(?:is |of )?(?:>|greater than|larger than|above|more"
              + " than|bigger than|over)|大于|超过)\\s{0,2}(?:1|one)\\b"
              + "|多\\s?batch|多批次|批量推理|\\bmulti-?batch|\\bbatched (?:inference|runs?)\\b");

  private static final Pattern ONLY_ONE =
      Pattern.compile(
          "(?i)\\bonly the (?:first|last) (?:"
              + THINGS
              + "|one|result|line|row|lines)\\b[^.;]{0,40}\\b(?:right|correct|fine|good|ok|sensible|valid)"
              + "|\\b(?:same|repeats?|copies|copy|duplicates?) (?:as |of )?the (?:first|last) "
              + THINGS
              + "|只有(?:第一|最后一)[张个条帧句][^，。；]{0,14}(?:对|正确|正常|有效)"
              + "|(?:都是|重复|全是)[^，。；]{0,6}(?:第一|最后一)[张个条帧句]");

  private static final Pattern GOOD =
      Pattern.compile(
          "(?i)\\b(?:fine|right|ok|okay|correct|good|as expected|matches|normal|the same|same as|perfect)\\b"
              + "|正常|正确|没问题|没有问题|一致|达标|都?对(?![应比齐照])|\\bpass(?:es)?\\b");
  private static final Pattern BAD =
      Pattern.compile(
          "(?i)\\b(?:wrong|garbage|garbled|bad|broken|random|nonsense|fails?|zeros?|nan|incorrect|useless"
              + "|mixed up|shifted|differs?|drops?|collapses?|lower|worse|meaningless|blurred)\\b"
              + "|错|不对|异常|乱|崩|下降|变差|全零|全为\\s?0|不正确|不准|掉点");
  private static final Pattern NUMBER = Pattern.compile(NamedMetric.NUMBER);
  private static final Pattern SUPPOSED =
      Pattern.compile("(?i)\\b(?:if|may|might|should|could|must)\\b|如果|若|可能|建议|需要");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return Notes.isNote(text.name().toLowerCase(Locale.ROOT))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean complained = false;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() > LONGEST_LINE || line.strip().startsWith("|")) {
        continue;
      }
      if (!complained && complains(line)) {
        complained = true;
        reading.add(new BatchComplaint(Fact.UNTIED, text.at(number)));
      }
      if (reading.facts().size() < MOST) {
        figures(line, text, number, reading);
      }
    }
    return reading;
  }

  /** Good with one number of them and bad with a greater, or bad with several in words. */
  private static boolean complains(String line) {
    if (SUPPOSED.matcher(line).find()) {
      return false;
    }
    List<Part> parts = parts(line);
    boolean several =
        SEVERAL.matcher(line).find() || parts.stream().anyMatch(part -> part.batch() > 1);
    if (several && ONLY_ONE.matcher(line).find()) {
      return true;
    }
    Matcher more = SEVERAL.matcher(line);
    if (more.find()
        && BAD.matcher(line.substring(more.end())).find()
        && !GOOD.matcher(line.substring(more.end())).find()) {
      return true;
    }
    return parts.stream()
        .filter(part -> part.isGood())
        .anyMatch(
            good -> parts.stream().anyMatch(bad -> bad.batch() > good.batch() && bad.isBad()));
  }

  private static void figures(String line, SourceText text, int number, Reading reading) {
    Optional<NamedMetric> metric = NamedMetric.in(line);
    Matcher batch = BATCH.matcher(line);
    if (metric.isEmpty() || !batch.find()) {
      return;
    }
    String head = line.substring(0, batch.start());
    for (Part part : parts(line)) {
      Matcher figure = NUMBER.matcher(part.words());
      if (figure.find()
          && Roles.of(head + part.words().substring(0, figure.start())) != Role.REFERENCE) {
        String name = metric.get().name();
        reading.add(
            new BatchFigure(
                Fact.UNTIED,
                part.batch(),
                Double.parseDouble(figure.group(1)),
                MetricName.isLowerBetter(name),
                text.at(number)));
      }
    }
  }

  /** The line, cut where a batch is named; each part goes on to the next. */
  private static List<Part> parts(String line) {
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

  /** What is said of one batch size. */
  private record Part(int batch, String words) {

    boolean isGood() {
      return GOOD.matcher(words).find() && !BAD.matcher(words).find();
    }

    boolean isBad() {
      return BAD.matcher(words).find() && !GOOD.matcher(words).find();
    }
  }
}

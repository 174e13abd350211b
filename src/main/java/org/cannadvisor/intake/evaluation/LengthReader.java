package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.InputFit;
import org.cannadvisor.model.InputFit.How;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SampleLengths;

/**
 * Reads in notes and logs how long the samples of a data set are, and that some were cut.
 *
 * <pre>
 * lengths of the dev set in tokens: median 27, p90 58, max 66
 * 测试集文本最长 180 个 token
 * WARNING tokens=1841 > 1024, keep last 1024
 * </pre>
 */
public final class LengthReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  private static final Sought OF_LENGTH =
      Sought.of(
          "(?i)\\b(?:lengths?|tokens?|words per|seq(?:uence)?[ _]?len\\w*)\\b|长度|token\\s?数|词数|字数|最长");

  private static final Pattern LARGEST =
      Pattern.compile(
          "(?i)\\b(?:max(?:imum)?|longest|up to|p9\\d(?:\\.\\d)?|9\\d(?:th)?[ -]?(?:percentile|%))"
              + "(?:[ _]?(?:len\\w*|is|of|has|sentence|text|sample|one|:|=|about)){0,4}\\s{0,3}[:=]?\\s{0,3}(\\d{2,5})\\b(?!\\.\\d|%)"
              + "|(?:最长|最大|最多|P9\\d)[^\\d，。；]{0,10}(\\d{2,5})(?![.\\d]|%|\\s?(?:秒|s|ms|MB))");

  /** What a tool or a model is set to, not what the data are. */
  private static final Sought SET =
      Sought.of(
          "(?i)--\\w|\\b(?:max_(?:seq_)?len\\w*|model_max_length|max_position\\w*|supports?|limit\\w*|set to|context)\\b|支持|设置|限制|上限|模型");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return (Notes.isNote(name) || name.endsWith(".log"))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  /** The longest that is told, and the first that was cut. */
  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Optional<SampleLengths> longest = Optional.empty();
    Optional<InputFit> cut = Optional.empty();
    for (int number = 1; number <= text.lines().size(); number++) {
      OptionalInt size =
          cut.isPresent() ? OptionalInt.empty() : CutInput.in(text.lines().get(number - 1));
      if (size.isPresent()) {
        cut =
            Optional.of(new InputFit(Fact.UNTIED, How.SEEN_CUT, size.getAsInt(), text.at(number)));
      }
      int largest = largest(text.lines().get(number - 1));
      if (largest > longest.map(SampleLengths::largest).orElse(0)) {
        longest = Optional.of(new SampleLengths(Fact.UNTIED, largest, text.at(number)));
      }
    }
    longest.ifPresent(reading::add);
    cut.ifPresent(reading::add);
    return reading;
  }

  private static int largest(String line) {
    if (line.length() > LONGEST_LINE || !OF_LENGTH.isIn(line) || SET.isIn(line)) {
      return 0;
    }
    int largest = 0;
    Matcher told = LARGEST.matcher(line);
    while (told.find()) {
      String digits = told.group(1) == null ? told.group(2) : told.group(1);
      largest = Math.max(largest, Integer.parseInt(digits));
    }
    return largest;
  }
}

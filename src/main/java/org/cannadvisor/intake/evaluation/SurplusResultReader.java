package org.cannadvisor.intake.evaluation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SurplusResults;

/**
 * Reads in one line of a log how many samples there were, the batch size, and how many results came
 * out:
 *
 * <pre>wav 192 batch 16 parts 13 lines 208 cost 58.0s</pre>
 */
public final class SurplusResultReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 300;

  private static final Pattern LOG = Pattern.compile(".*\\.(?:log|txt|out|md)");
  private static final String NUMBER = "[\\s:=]{1,4}(\\d{1,9})(?![\\d.])";
  private static final Pattern BATCH =
      Pattern.compile("(?i)\\b(?:batch(?:[_ -]?size)?|bs)" + NUMBER);
  private static final Pattern SAMPLES =
      Pattern.compile(
          "(?i)(?:\\b(?:wavs?|images?|pictures|samples?|files|utt(?:erance)?s?|sentences|clips|inputs|queries|texts)"
              + "|样本数?|图片数?)"
              + NUMBER);
  private static final Pattern RESULTS =
      Pattern.compile(
          "(?i)(?:\\b(?:lines|results?|outputs|pred(?:iction)?s|records|hyps|answers|scored|written)|结果数?)"
              + NUMBER);

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return LOG.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int i = 1; i <= text.lines().size(); i++) {
      Optional<SurplusResults> surplus = surplus(text, i);
      if (surplus.isPresent()) {
        reading.add(surplus.get());
        break;
      }
    }
    return reading;
  }

  private static Optional<SurplusResults> surplus(SourceText text, int number) {
    String line = text.lines().get(number - 1);
    OptionalLong batch = line.length() > LONGEST_LINE ? OptionalLong.empty() : in(line, BATCH);
    OptionalLong samples = batch.isPresent() ? in(line, SAMPLES) : OptionalLong.empty();
    OptionalLong results = samples.isPresent() ? in(line, RESULTS) : OptionalLong.empty();
    if (results.isEmpty() || batch.getAsLong() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int size = (int) batch.getAsLong();
    return SurplusResults.isFilled(samples.getAsLong(), results.getAsLong(), size)
        ? Optional.of(
            new SurplusResults(
                Fact.UNTIED, samples.getAsLong(), results.getAsLong(), size, text.at(number)))
        : Optional.empty();
  }

  private static OptionalLong in(String line, Pattern pattern) {
    Matcher found = pattern.matcher(line);
    return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }
}

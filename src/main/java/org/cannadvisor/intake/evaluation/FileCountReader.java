package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FileCount;
import org.cannadvisor.model.Kind;

/**
 * Reads how many samples somebody counted in a shell:
 *
 * <pre>
 * $ ls data/val/images | wc -l
 * 7388
 * </pre>
 */
public final class FileCountReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 300;
  private static final int MOST = 20;

  private static final Pattern COUNTS =
      Pattern.compile(
          "\\b(?:ls|find)\\s[^|]{0,160}(?i:image|img|jpe?g|png|wav|clip|sample|val|test|data)[^|]{0,80}(?:\\|[^|]{1,60}){0,2}\\|\\s{0,3}wc -l\\s{0,3}$");
  private static final Pattern NUMBER = Pattern.compile("\\s{0,8}(\\d{1,9})\\s{0,8}");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return (name.endsWith(".log") || name.endsWith(".txt") || name.endsWith(".md"))
        && text.content().length() <= LONGEST
        && text.content().contains("wc -l")
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    int found = 0;
    for (int i = 0; i + 1 < text.lines().size() && found < MOST; i++) {
      String line = text.lines().get(i);
      Matcher command = COUNTS.matcher(line.length() > LONGEST_LINE ? "" : line);
      String next = text.lines().get(i + 1);
      Matcher number = NUMBER.matcher(next.length() > LONGEST_LINE ? "" : next);
      if (command.find() && number.matches()) {
        found++;
        long count = Long.parseLong(number.group(1));
        reading.add(new FileCount(Fact.UNTIED, count, command.group().strip(), text.at(i + 2)));
      }
    }
    return reading;
  }
}
